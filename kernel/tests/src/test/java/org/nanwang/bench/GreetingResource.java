package org.nanwang.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The resource both sides serve; its source is compiled into the hosted app too. */
@Path("greetings")
@Produces("application/json")
public class GreetingResource {

    /** An answer of ordinary size. */
    public record Greeting(String name, int times, List<String> lines) {
    }

    /** Greets. */
    @GET
    @Path("{name}")
    public Greeting greet(@PathParam("name") String name, @QueryParam("times") int times) {
        return new Greeting(name, times, List.of("hello " + name, "你好 " + name, "from the canal"));
    }
}
