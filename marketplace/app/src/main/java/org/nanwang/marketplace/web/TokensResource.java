package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.vendor.TokenDesk;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorToken;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** Tokens for machines that submit for a vendor. */
@Path("/vendors/{vendor}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {

    private static final int DAYS = 90;

    private final TokenDesk desk;
    private final Audit audit;

    /** Serves what the desk makes. */
    public TokensResource(TokenDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Makes a token and shows it this once. */
    @POST
    public Response make(@PathParam("vendor") String vendor, NewToken asked, @Context Caller caller) {
        NewToken given = asked == null ? new NewToken("", DAYS) : asked;
        TokenDesk.Made made = desk.make(new VendorId(vendor), given.name() == null ? "" : given.name(),
                given.days() == null ? DAYS : given.days(), caller);
        TokenView view = TokenView.of(made.token(), Optional.of(made.value()));
        audit.record(caller, "token:make", vendor + " " + view.id(), Map.of(), Map.of("name", view.name()));
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.status(Response.Status.CREATED).cacheControl(never).entity(view).build();
    }

    /** Lists a vendor's tokens, ended ones too. */
    @GET
    public Page<TokenView> list(@PathParam("vendor") String vendor, @Context Caller caller) {
        return new Page<>(desk.list(new VendorId(vendor), caller).stream()
                .map(token -> TokenView.of(token, Optional.empty())).toList(), Optional.empty());
    }

    /** Ends a token. */
    @DELETE
    @Path("/{token}")
    public TokenView revoke(
            @PathParam("vendor") String vendor, @PathParam("token") String token, @Context Caller caller) {
        TokenView view = TokenView.of(desk.revoke(new VendorId(vendor), token, caller), Optional.empty());
        audit.record(caller, "token:revoke", vendor + " " + view.id(), Map.of(), Map.of());
        return view;
    }

    /**
     * A token as it is shown.
     *
     * @param token itself, when it was just made
     */
    public record TokenView(String id, String name, Instant madeAt, String madeBy, Instant expiresAt,
            Optional<Instant> revokedAt, Optional<String> token) {

        static TokenView of(VendorToken kept, Optional<String> value) {
            return new TokenView(kept.id(), kept.name(), kept.madeAt(), kept.madeBy(), kept.expiresAt(),
                    kept.revokedAt(), value);
        }
    }

    /** The body of a new token; days may be left out. */
    public record NewToken(String name, Integer days) {
    }
}
