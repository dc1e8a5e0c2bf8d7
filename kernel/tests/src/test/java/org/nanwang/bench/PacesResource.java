package org.nanwang.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Answers at once, late, and from another thread. Its source is compiled into the hosted app. */
@Path("paces")
public class PacesResource {

    /** Answers at once. */
    @GET
    @Path("fast")
    public String fast() {
        return "fast";
    }

    /** Answers after 300 ms. */
    @GET
    @Path("slow")
    public String slow() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
        return "slow";
    }

    /** Answers from another thread, after 50 ms. */
    @GET
    @Path("async")
    public CompletionStage<String> async() {
        return CompletableFuture.supplyAsync(() -> "async",
                CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    }
}
