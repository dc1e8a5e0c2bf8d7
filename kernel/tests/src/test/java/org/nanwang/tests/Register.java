package org.nanwang.tests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.nanwang.sdk.people.Caller;

/** Tells who calls, through whom, and what they may here. Compiled into test apps. */
@Path("register")
public class Register {

    /** Tells it. */
    @GET
    public String who(@Context Caller caller) {
        return String.join(" ", caller.name(), caller.actor().orElse("-"),
                "read " + caller.may("register:read:370811"), "write " + caller.may("register:write:370811"));
    }
}
