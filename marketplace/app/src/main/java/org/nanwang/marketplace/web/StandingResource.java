package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.nanwang.marketplace.catalogue.StandingDesk;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.people.Caller;

/** Where an approved release stands: listed, deprecated, yanked, recalled. */
@Path("/releases/{app}/{version}/standing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StandingResource {

    private final StandingDesk desk;
    private final Audit audit;

    /** Serves what the desk decides. */
    public StandingResource(StandingDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Tells where it stands. */
    @GET
    public StandingView show(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version) {
        return StandingView.of(desk.find(new ReleaseId(app, version)));
    }

    /** Changes where it stands, or proposes that to a second person. */
    @POST
    public StandingView change(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            Change change, @Context Caller caller) {
        ReleaseId id = new ReleaseId(app, version);
        Standing to = standing(change == null ? "" : String.valueOf(change.standing()));
        String reason = change.reason() == null ? "" : change.reason();
        StandingView view = StandingView.of(desk.change(id, to, reason, caller));
        boolean done = view.standing().equals(to.toString());
        audit.record(caller, done ? "release:" + to : "release:propose", app + " " + version, Map.of(),
                Map.of("standing", to.toString(), "reason", reason));
        return view;
    }

    private static Standing standing(String text) {
        try {
            return Standing.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, MarketplaceError.STANDING_UNKNOWN, text);
        }
    }

    /** The body of a change. */
    public record Change(String standing, String reason) {
    }
}
