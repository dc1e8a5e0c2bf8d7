package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.nanwang.marketplace.release.Catalogue;
import org.nanwang.marketplace.release.SubmissionDesk;
import org.nanwang.marketplace.release.SubmissionDesk.Receipt;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** All releases: submit, list. */
@Path("/releases")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleasesResource {

    private final SubmissionDesk desk;
    private final Catalogue catalogue;
    private final Rights rights;
    private final Audit audit;
    private final long largestBundle;

    /** Serves what the desk takes and the catalogue shows. */
    public ReleasesResource(SubmissionDesk desk, Catalogue catalogue, Rights rights, Audit audit, long largestBundle) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.rights = rights;
        this.audit = audit;
        this.largestBundle = largestBundle;
    }

    /** Submits a release: 201 when it is new, 200 when it is there already. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(List<EntityPart> parts, @Context Caller caller) {
        rights.requireSignedIn(caller);
        SubmissionForm form = new SubmissionForm(parts);
        try (Upload upload = form.bundle(largestBundle)) {
            Receipt receipt = desk.submit(upload, form.signature(), caller);
            if (receipt.added()) {
                ReleaseView view = ReleaseView.of(receipt.release(), false);
                audit.record(caller, "release:submit", view.app() + " " + view.version(), Map.of(),
                        Map.of("sha256", view.sha256()));
            }
            return answer(receipt, rights.approves(caller));
        }
    }

    /** Lists releases, newest first. */
    @GET
    public Page<ReleaseView> list(
            @BeanParam ReleaseParameters which, @BeanParam PageParameters page, @Context Caller caller) {
        int limit = page.limit();
        boolean approver = rights.approves(caller);
        return Page.of(catalogue.list(which.query(page.position()), limit + 1, caller), limit,
                entry -> ReleaseView.of(entry.release(), approver), entry -> entry.position());
    }

    private static Response answer(Receipt receipt, boolean approver) {
        ReleaseView view = ReleaseView.of(receipt.release(), approver);
        return receipt.added()
                ? Response.created(URI.create("releases/" + view.app() + "/" + view.version())).entity(view).build()
                : Response.ok(view).build();
    }
}
