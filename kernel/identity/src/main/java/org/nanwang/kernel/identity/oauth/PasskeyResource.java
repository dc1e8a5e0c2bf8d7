package org.nanwang.kernel.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.nanwang.kernel.identity.page.Style;
import org.nanwang.kernel.identity.passkey.Passkeys;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.token.AccessTokens;

/** The pages' script, and the challenges it asks for: a page may be open for longer than a challenge lives. */
@Path("passkeys")
public final class PasskeyResource {

    private final Style style = new Style();
    private final Passkeys passkeys;
    private final AccessTokens tokens;

    PasskeyResource(Passkeys passkeys, AccessTokens tokens) {
        this.passkeys = passkeys;
        this.tokens = tokens;
    }

    @GET
    @Path("script.js")
    public Response script() {
        return Response.ok(style.script()).type("text/javascript; charset=utf-8").header("Cache-Control", "max-age=3600").build();
    }

    /** Answers browsers that have been shown one of our pages; other sites can send them here but not read the answer. */
    @GET
    @Path("challenge")
    public Response challenge(@Context HttpServletRequest request) {
        return Visit.of(request, tokens.issuer().startsWith("https:")).browser().secret()
                .map(secret -> Response.ok(passkeys.challenge(secret)).type("text/plain; charset=utf-8"))
                .orElseGet(() -> Response.status(Response.Status.FORBIDDEN))
                .header("Cache-Control", "no-store").build();
    }
}
