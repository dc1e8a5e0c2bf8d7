package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;

/** Decisions on releases. */
@Path("/releases/{app}/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public final class DecisionsResource {

    private final ReviewDesk desk;

    /** Serves what the desk decides. */
    public DecisionsResource(ReviewDesk desk) {
        this.desk = desk;
    }

    /** Approves, with all permissions asked for or with those named. */
    @POST
    @Path("/approval")
    public ReleaseView approve(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            Narrowing narrowing, @Context Caller caller) {
        ReleaseId id = new ReleaseId(app, version);
        return ReleaseView.of(narrowing == null || narrowing.permissions().isEmpty()
                ? desk.approve(id, caller)
                : desk.approve(id, narrowing.permissions().get(), caller));
    }

    /** Refuses with a reason. */
    @POST
    @Path("/refusal")
    public ReleaseView refuse(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            Objection objection, @Context Caller caller) {
        String reason = objection == null || objection.reason() == null ? "" : objection.reason();
        return ReleaseView.of(desk.refuse(new ReleaseId(app, version), reason, caller));
    }

    /** The body of an approval; may be left out. */
    public record Narrowing(Optional<List<String>> permissions) {
    }

    /** The body of a refusal. */
    public record Objection(String reason) {
    }
}
