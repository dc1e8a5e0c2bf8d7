package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.AttemptBook;
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
    private final AttemptBook book;
    private final Catalogue catalogue;
    private final Rights rights;
    private final Audit audit;
    private final Machines machines;

    /** Serves what the desk takes and the catalogue shows. */
    public ReleasesResource(SubmissionDesk desk, AttemptBook book, Catalogue catalogue, Rights rights, Audit audit,
            Machines machines) {
        this.machines = machines;
        this.desk = desk;
        this.book = book;
        this.catalogue = catalogue;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Submits a release: 202 when it is stored, 200 when this very bundle is here already. It is judged afterwards; with
     * {@code Prefer: wait=10} the answer comes once it is judged, but after so many seconds in any case.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(List<EntityPart> parts, @Context HttpHeaders headers, @Context Caller caller) {
        Caller sender = machines.caller(headers, caller);
        rights.requireSignedIn(sender);
        Reader reader = new Reader(headers);
        Receipt receipt = receive(new SubmissionForm(parts), sender);
        Attempt attempt = book.await(receipt.attempt(), reader.patience());
        return Response.status(receipt.added() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("submissions/" + attempt.number()))
                .entity(SubmissionView.of(attempt, reader.language())).build();
    }

    /** The file is gone before anybody waits. */
    private Receipt receive(SubmissionForm form, Caller caller) {
        try (Upload upload = form.bundle(desk.largestBundle())) {
            Receipt receipt = desk.submit(upload, form.signature(), form.channel(), caller);
            if (receipt.added()) {
                audit.record(caller, "release:submit", receipt.attempt().id().toString(), Map.of(),
                        Map.of("sha256", upload.sha256(), "submission", String.valueOf(receipt.attempt().number())));
            }
            return receipt;
        }
    }

    /** Lists releases, newest first. */
    @GET
    public Page<ReleaseView> list(@BeanParam ReleaseParameters which, @BeanParam PageParameters page,
            @Context HttpHeaders headers, @Context Caller caller) {
        int limit = page.limit();
        boolean approver = rights.approves(caller);
        Locale language = new Reader(headers).language();
        return Page.of(catalogue.list(which.query(page.position()), limit + 1, caller), limit,
                entry -> ReleaseView.of(entry.release(), approver, language), entry -> entry.position());
    }
}
