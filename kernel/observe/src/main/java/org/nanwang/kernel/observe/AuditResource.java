package org.nanwang.kernel.observe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** The audit trail over HTTP, newest first. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** Lists what was changed in a region, or without one everywhere. */
    @GET
    public Page list(@QueryParam("region") String region, @QueryParam("limit") String limit,
            @QueryParam("after") String after, @Context Caller caller) {
        Optional<RegionCode> code = Optional.ofNullable(region).map(AuditResource::code);
        caller.require("audit:read:" + code.map(RegionCode::value).orElse("*"));
        int size = limit(limit);
        List<AuditRecord> found = trail.read(code, cursor(after), size + 1);
        List<AuditRecord> shown = found.subList(0, Math.min(size, found.size()));
        Optional<String> next = found.size() > size
                ? Optional.of(String.valueOf(shown.get(size - 1).id())) : Optional.empty();
        return new Page(shown.stream().map(Item::of).toList(), next);
    }

    private static RegionCode code(String text) {
        try {
            return new RegionCode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ObserveError.REGION_MALFORMED, text);
        }
    }

    private static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new Refusal(ObserveError.LIMIT_MALFORMED, text, MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    private static long cursor(String text) {
        if (text == null) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal(ObserveError.CURSOR_MALFORMED, text);
        }
        return Long.parseLong(text);
    }

    /** A page; {@code next} is empty on the last one. */
    public record Page(List<Item> items, Optional<String> next) {
    }

    /** An entry. */
    public record Item(String id, Instant at, String who, String action, String object, Optional<RegionCode> region,
            Map<String, String> before, Map<String, String> after, Optional<String> trace) {

        static Item of(AuditRecord found) {
            AuditEntry entry = found.entry();
            return new Item(String.valueOf(found.id()), found.at(), entry.who(), entry.action(), entry.object(),
                    entry.region(), entry.before(), entry.after(), found.trace());
        }
    }
}
