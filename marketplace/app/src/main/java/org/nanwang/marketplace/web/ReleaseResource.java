package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReviewDesk;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** One release: show, fetch, decide. */
@Path("/releases/{app}/{version}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleaseResource {

    private final Catalogue catalogue;
    private final ReviewDesk desk;
    private final Rights rights;
    private final Audit audit;
    private final BundleStream bundles;
    private final Machines machines;

    /** Serves what the catalogue shows and the desk decides. */
    public ReleaseResource(Catalogue catalogue, ReviewDesk desk, Rights rights, Audit audit, BundleStream bundles,
            Machines machines) {
        this.machines = machines;
        this.catalogue = catalogue;
        this.desk = desk;
        this.rights = rights;
        this.audit = audit;
        this.bundles = bundles;
    }

    /** Shows it with its checks. */
    @GET
    public ReleaseView show(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            @Context HttpHeaders headers, @Context Caller caller) {
        Caller reader = machines.caller(headers, caller);
        return ReleaseView.of(catalogue.find(new ReleaseId(app, version), reader), rights.approves(reader),
                new Reader(headers).language());
    }

    /** Gives all that a node wants to know before it fetches the bundle, in one answer. */
    @GET
    @Path("/offer")
    public OfferView offer(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return OfferView.of(catalogue.find(new ReleaseId(app, version), caller));
    }

    /** Streams the bundle. */
    @GET
    @Path("/bundle")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response bundle(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        Release release = catalogue.find(new ReleaseId(app, version), caller);
        return Response.ok(bundles.of(release))
                .header(HttpHeaders.CONTENT_LENGTH, release.submission().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + app + "-" + version + ".jar\"")
                .tag(release.submission().sha256())
                .build();
    }

    /** Gives the vendor's signature as it came. */
    @GET
    @Path("/release")
    public Response signature(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return document(catalogue.find(new ReleaseId(app, version), caller).submission().envelope());
    }

    /** Gives the countersigned approval, once there is one. */
    @GET
    @Path("/approval")
    public Response approval(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return document(catalogue.approval(new ReleaseId(app, version), caller));
    }

    /** Approves, with all permissions asked for or with those named. */
    @POST
    @Path("/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReleaseView approve(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            Narrowing narrowing, @Context HttpHeaders headers, @Context Caller caller) {
        ReleaseId id = new ReleaseId(app, version);
        return decided("release:approve", headers, caller, narrowing == null || narrowing.permissions().isEmpty()
                ? desk.approve(id, caller)
                : desk.approve(id, narrowing.permissions().get(), caller));
    }

    /** Refuses with a reason. */
    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReleaseView refuse(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            Objection objection, @Context HttpHeaders headers, @Context Caller caller) {
        String reason = objection == null || objection.reason() == null ? "" : objection.reason();
        return decided("release:refuse", headers, caller, desk.refuse(new ReleaseId(app, version), reason, caller));
    }

    private ReleaseView decided(String action, HttpHeaders headers, Caller caller, Release release) {
        ReleaseView view = ReleaseView.of(release, true, new Reader(headers).language());
        boolean last = release.decision().isPresent();
        audit.record(caller, last ? action : "release:endorse", view.app() + " " + view.version(),
                Map.of("status", "needs-review"), Map.of("status", view.status(), "sha256", view.sha256()));
        return view;
    }

    /** A signed document is passed on byte for byte, never through a JSON writer. */
    private static Response document(String json) {
        return Response.ok(json.getBytes(StandardCharsets.UTF_8)).build();
    }

    /** The body of an approval; may be left out. */
    public record Narrowing(Optional<List<String>> permissions) {
    }

    /** The body of a refusal. */
    public record Objection(String reason) {
    }
}
