package org.nanwang.kernel.apps.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;

/** The marketplace, over HTTP. */
public final class MarketplaceReleases implements ReleaseSource {
    private final MarketplaceHttp http;
    private final ObjectMapper json = new ObjectMapper();

    /** Asks a marketplace. */
    public MarketplaceReleases(MarketplaceHttp http) {
        this.http = http;
    }

    @Override
    public Optional<Offer> find(AppId app, ReleaseVersion version) {
        return http.text(below(address(app, version), "offer")).map(this::parse).map(found -> {
            Envelope approval = envelope(found, "approval")
                    .orElseThrow(() -> new Refusal(AppsError.RELEASE_NOT_APPROVED, app, version));
            Envelope statement = envelope(found, "release")
                    .orElseThrow(() -> http.failed("it gives no statement of the vendor for " + app + " " + version));
            return new Offer(app, version, digest(found), found.path("size").asLong(), statement, approval);
        });
    }

    @Override
    public InputStream open(Offer offer) throws IOException {
        return http.open(below(address(offer.app(), offer.version()), "bundle"));
    }

    @Override
    public String toString() {
        return http.toString();
    }

    private URI address(AppId app, ReleaseVersion version) {
        return http.place("api/releases/" + app + "/" + version);
    }

    private static URI below(URI release, String word) {
        return URI.create(release + "/" + word);
    }

    /** It becomes the name of a file. */
    private String digest(JsonNode release) {
        String digest = release.path("sha256").asText();
        if (!digest.matches("[0-9a-f]{64}")) {
            throw http.failed("it gives no SHA-256 of the bundle");
        }
        return digest;
    }

    private static Optional<Envelope> envelope(JsonNode offer, String name) {
        return Optional.ofNullable(offer.path(name).textValue()).map(text -> Envelope.parse(name, text));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw http.failed("it does not answer in JSON");
        }
    }
}
