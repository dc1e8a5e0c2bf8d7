package org.nanwang.kernel.apps.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.upgrade.Upgrades;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** What an upgrade would bring, over HTTP. */
@Path("/installations/{id}/upgrades/{version}")
@Produces(MediaType.APPLICATION_JSON)
public final class UpgradesResource {
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 25;

    private final Upgrades upgrades;

    /** Asks these. */
    public UpgradesResource(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    /** Tells what another release asks for and what of it is new. */
    @GET
    public PreviewView preview(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id,
            @PathParam("version") String version) {
        return PreviewView.of(upgrades.preview(caller, installation(id), release(version)), Language.of(headers));
    }

    /** Runs its migrations on the real data and takes them back. */
    @POST
    @Path("rehearsal")
    @Consumes(MediaType.WILDCARD)
    public RehearsalView rehearse(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id,
            @PathParam("version") String version, @QueryParam("seconds") String seconds) {
        return RehearsalView.of(upgrades.rehearse(caller, installation(id), release(version), limit(seconds)),
                Language.of(headers));
    }

    private static Duration limit(String text) {
        int seconds = Parse.optional("seconds", text, Integer::valueOf).orElse(USUAL_SECONDS);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new Refusal(AppsError.ORDER_MALFORMED, "'seconds' is not from 1 to " + MOST_SECONDS);
        }
        return Duration.ofSeconds(seconds);
    }

    private static InstallationId installation(String id) {
        return Parse.required("id", id, InstallationId::parse);
    }

    private static ReleaseVersion release(String version) {
        return Parse.required("version", version, ReleaseVersion::parse);
    }
}
