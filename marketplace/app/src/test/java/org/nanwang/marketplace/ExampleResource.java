package org.nanwang.marketplace;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of the example. */
@Path("greeting")
public final class ExampleResource {

    /** Greets. */
    @GET
    public String greet() {
        return "Hello";
    }
}
