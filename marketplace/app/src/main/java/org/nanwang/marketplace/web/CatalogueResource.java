package org.nanwang.marketplace.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Heads;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** The catalogue, for nodes. Everybody may read it: its signature is what counts, not who delivers it. */
@Path("/catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private static final int LARGEST = 10_000;

    private final CatalogueLog log;
    private final Heads heads;

    /** Serves a log under the heads that are signed of it. */
    public CatalogueResource(CatalogueLog log, Heads heads) {
        this.log = log;
        this.heads = heads;
    }

    /** Gives the signed head; who has it already is told so. */
    @GET
    public Response head(@Context Request request) {
        Heads.Signed head = heads.current();
        EntityTag tag = new EntityTag(head.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null ? unchanged.build()
                : Response.ok(head.envelope().json().getBytes(StandardCharsets.UTF_8)).tag(tag).build();
    }

    /** Gives the entries that follow one, byte for byte as they are chained. */
    @GET
    @Path("/entries")
    public Page<String> entries(
            @QueryParam("after") @DefaultValue("0") String after, @QueryParam("limit") @DefaultValue("1000") String limit) {
        long first = number(after, 0, Long.MAX_VALUE);
        int most = (int) number(limit, 1, LARGEST);
        List<String> entries = log.entries(first, most);
        return new Page<>(entries,
                entries.size() < most ? Optional.empty() : Optional.of(Long.toString(first + entries.size())));
    }

    /** Gives the key a node has to trust, in PEM. Whoever fetches it compares it with what the city has published. */
    @GET
    @Path("/key")
    @Produces("application/x-pem-file")
    public String key() {
        return heads.key().pem();
    }

    private static long number(String text, long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(e, MarketplaceError.CATALOGUE_PAGE_MALFORMED, text, LARGEST);
        }
        throw new Refusal(MarketplaceError.CATALOGUE_PAGE_MALFORMED, text, LARGEST);
    }
}
