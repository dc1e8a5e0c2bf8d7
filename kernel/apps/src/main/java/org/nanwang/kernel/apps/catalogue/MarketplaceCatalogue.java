package org.nanwang.kernel.apps.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.release.MarketplaceHttp;
import org.nanwang.sdk.pack.sign.Envelope;

/** A marketplace's catalogue over HTTP. */
public final class MarketplaceCatalogue implements CatalogueSource {
    private static final int AT_ONCE = 10_000;

    private final MarketplaceHttp http;
    private final ObjectMapper json = new ObjectMapper();
    private Optional<String> tag = Optional.empty();

    /** Asks a marketplace. */
    public MarketplaceCatalogue(MarketplaceHttp http) {
        this.http = http;
    }

    @Override
    public synchronized Optional<Envelope> head() {
        Optional<MarketplaceHttp.Answer> answer = http.text(http.place("api/catalogue"), tag);
        if (answer.isEmpty() && tag.isEmpty()) {
            throw http.failed("it has no catalogue");
        }
        Optional<Envelope> head = answer.map(MarketplaceHttp.Answer::body).map(text -> Envelope.parse("catalogue", text));
        answer.ifPresent(given -> tag = given.tag());
        return head;
    }

    @Override
    public synchronized void forget() {
        tag = Optional.empty();
    }

    @Override
    public List<String> entries(long after) {
        String page = http.list(http.place("api/catalogue/entries?after=" + after + "&limit=" + AT_ONCE))
                .orElseThrow(() -> http.failed("it gives no entries of its catalogue"));
        try {
            List<String> entries = new ArrayList<>();
            for (JsonNode entry : json.readTree(page).path("items")) {
                entries.add(entry.asText());
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw http.failed("it does not answer in JSON");
        }
    }
}
