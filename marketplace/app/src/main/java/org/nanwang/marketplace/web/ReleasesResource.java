package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.release.SubmissionDesk.Receipt;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;

/** Releases: submit, list, fetch. */
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleasesResource {

    private final SubmissionDesk desk;
    private final Catalogue catalogue;
    private final BundleStream bundles;
    private final Rights rights;
    private final long largestBundle;

    /** Serves what the desk takes and the catalogue shows. */
    public ReleasesResource(
            SubmissionDesk desk, Catalogue catalogue, BundleStream bundles, Rights rights, long largestBundle) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.bundles = bundles;
        this.rights = rights;
        this.largestBundle = largestBundle;
    }

    /** Submits a release: 201 when it is new, 200 when it is there already. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(List<EntityPart> parts, @Context Caller caller, @Context UriInfo address) {
        rights.requireSignedIn(caller);
        SubmissionForm form = new SubmissionForm(parts);
        try (Upload upload = form.bundle(largestBundle)) {
            Receipt receipt = desk.submit(upload, form.signature(), caller);
            ReleaseView view = ReleaseView.of(receipt.release());
            return receipt.added()
                    ? Response.created(address.getAbsolutePathBuilder().path(view.app().value()).path(view.version().toString()).build())
                            .entity(view).build()
                    : Response.ok(view).build();
        }
    }

    /** Lists releases, newest first. */
    @GET
    public Page<ReleaseView> list(
            @BeanParam ReleaseParameters which, @BeanParam PageParameters page, @Context Caller caller) {
        int limit = page.limit();
        return Page.of(catalogue.list(which.query(page.position()), limit + 1, caller), limit,
                entry -> ReleaseView.of(entry.release()), entry -> entry.position());
    }

    /** Shows a release with its checks. */
    @GET
    @Path("/{app}/{version}")
    public ReleaseView show(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return ReleaseView.of(catalogue.find(new ReleaseId(app, version), caller));
    }

    /** Streams the bundle. */
    @GET
    @Path("/{app}/{version}/bundle")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    public Response bundle(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        Release release = catalogue.find(new ReleaseId(app, version), caller);
        return Response.ok(bundles.of(release), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, release.submission().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + app + "-" + version + ".jar\"")
                .tag(release.submission().sha256())
                .build();
    }

    /** Gives the vendor's signature as it came. */
    @GET
    @Path("/{app}/{version}/release")
    public byte[] signature(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return Text.bytes(catalogue.find(new ReleaseId(app, version), caller).submission().envelope());
    }

    /** Gives the countersigned approval, once there is one. */
    @GET
    @Path("/{app}/{version}/approval")
    public byte[] approval(
            @PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, @Context Caller caller) {
        return Text.bytes(catalogue.approval(new ReleaseId(app, version), caller));
    }
}
