package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nanwang.kernel.identity.page.Style;

/** How the pages look. */
@Path("style.css")
public final class StyleResource {

    private final Style style = new Style();

    @GET
    public Response style() {
        return Response.ok(style.text()).type("text/css; charset=utf-8").header("Cache-Control", "max-age=3600").build();
    }
}
