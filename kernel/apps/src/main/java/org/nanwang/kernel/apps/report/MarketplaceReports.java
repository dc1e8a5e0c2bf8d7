package org.nanwang.kernel.apps.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.release.MarketplaceHttp;
import org.nanwang.sdk.region.RegionCode;

/** Tells a marketplace over HTTP. */
public final class MarketplaceReports implements ReportTarget {

    private final MarketplaceHttp http;
    private final Supplier<Optional<String>> token;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Tells a marketplace.
     *
     * @param token with which it knows this node; asked each time
     */
    public MarketplaceReports(MarketplaceHttp http, Supplier<Optional<String>> token) {
        this.http = http;
        this.token = token;
    }

    @Override
    public boolean tell(RegionCode region, List<Running> running) {
        Optional<String> own = token.get();
        own.ifPresent(bearer -> http.put(
                http.place("api/regions/" + region + "/installations"), written(running), bearer));
        return own.isPresent();
    }

    private String written(List<Running> running) {
        try {
            return json.writeValueAsString(Map.of("installations", running));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts cannot be written", e);
        }
    }
}
