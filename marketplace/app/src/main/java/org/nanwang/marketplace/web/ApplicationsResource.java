package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.nanwang.marketplace.vendor.Applicant;
import org.nanwang.marketplace.vendor.Application;
import org.nanwang.marketplace.vendor.ApplicationDesk;
import org.nanwang.marketplace.vendor.Document;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** Organisations that want to publish, and an admin's word on them. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApplicationsResource {

    private final ApplicationDesk desk;
    private final Audit audit;

    /** Serves what the desk decides. */
    public ApplicationsResource(ApplicationDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Applies for a namespace. */
    @POST
    public Response apply(NewApplication asked, @Context Caller caller) {
        NewApplication given = asked == null ? new NewApplication(null, null, null, null) : asked;
        ApplicationView.Contact contact = given.contact() == null
                ? new ApplicationView.Contact(null, null, null) : given.contact();
        Application kept = desk.apply(new VendorId(text(given.id())), Applicant.of(text(given.name()),
                text(given.creditCode()), text(contact.person()), text(contact.phone()), text(contact.email())), caller);
        audit.record(caller, "vendor:apply", kept.vendor().value(), Map.of(),
                Map.of("name", kept.applicant().name(), "creditCode", kept.applicant().code().value()));
        return Response.status(Response.Status.CREATED).entity(view(kept)).build();
    }

    /** Lists the caller's own, to an admin all; newest first. */
    @GET
    public Page<ApplicationView> list(
            @QueryParam("state") @DefaultValue("") String state, @BeanParam PageParameters page, @Context Caller caller) {
        int limit = page.limit();
        String known = state.isEmpty() ? "" : Application.State.parse(state).toString();
        return Page.of(desk.list(known, page.position(), limit + 1, caller), limit, this::view, Application::number);
    }

    /** Shows one. */
    @GET
    @Path("/{application}")
    public ApplicationView show(@PathParam("application") long application, @Context Caller caller) {
        return view(desk.find(application, caller));
    }

    /** Attaches the scanned licence, in the place of one before. */
    @PUT
    @Path("/{application}/document")
    @Consumes(MediaType.WILDCARD)
    public ApplicationView attach(
            @PathParam("application") long application, InputStream body, @Context Caller caller) throws IOException {
        desk.find(application, caller);
        Document document = Document.of(body == null ? new byte[0] : body.readNBytes(Document.LARGEST + 1));
        return view(desk.attach(application, document, caller));
    }

    /** Gives the scanned licence. A browser saves it and does not show it. */
    @GET
    @Path("/{application}/document")
    @Produces(MediaType.WILDCARD)
    public Response document(@PathParam("application") long application, @Context Caller caller) {
        Document document = desk.document(application, caller);
        return Response.ok(document.content(), document.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment").header("X-Content-Type-Options", "nosniff").build();
    }

    /** Verifies: the applicant owns the namespace. */
    @POST
    @Path("/{application}/verification")
    public ApplicationView verify(
            @PathParam("application") long application, Verification word, @Context Caller caller) {
        boolean allowed = word != null && Boolean.TRUE.equals(word.lookAlikeAllowed());
        return decided("vendor:verify", caller,
                desk.verify(application, allowed, word == null ? "" : text(word.comment()), caller));
    }

    /** Rejects with a reason. */
    @POST
    @Path("/{application}/rejection")
    public ApplicationView reject(@PathParam("application") long application, Rejection word, @Context Caller caller) {
        return decided("vendor:reject", caller, desk.reject(application, word == null ? "" : text(word.reason()), caller));
    }

    private ApplicationView decided(String action, Caller caller, Application application) {
        audit.record(caller, action, application.vendor().value(), Map.of("state", "pending"),
                Map.of("state", application.state().toString(), "applicant", application.by().name()));
        return view(application);
    }

    private ApplicationView view(Application application) {
        return ApplicationView.of(application, desk.alike(application.vendor()), desk.documented(application));
    }

    /** What a body leaves out is refused as empty. */
    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** The body of an application. */
    public record NewApplication(String id, String name, String creditCode, ApplicationView.Contact contact) {
    }

    /** The body of a verification; may be left out. */
    public record Verification(Boolean lookAlikeAllowed, String comment) {
    }

    /** The body of a rejection. */
    public record Rejection(String reason) {
    }
}
