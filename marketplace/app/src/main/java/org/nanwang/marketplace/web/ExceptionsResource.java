package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** Signed exceptions. Everybody may read them: an approval names those it rests on. */
@Path("/exceptions")
@Produces(MediaType.APPLICATION_JSON)
public final class ExceptionsResource {

    private final ExceptionBook book;
    private final Audit audit;

    /** Serves what the book shows. */
    public ExceptionsResource(ExceptionBook book, Audit audit) {
        this.book = book;
        this.audit = audit;
    }

    /** Lists them, the oldest first, with their envelopes: who keeps the answer can judge at the desk as the marketplace does. */
    @GET
    public Page<ExceptionView> list(
            @QueryParam("app") @DefaultValue("") String app, @BeanParam PageParameters page) {
        int limit = page.limit();
        long after = page.after().isEmpty() ? 0 : page.position();
        return Page.of(book.list(app, after, limit + 1), limit,
                each -> ExceptionView.of(each, book.statement(each)), SignedException::number);
    }

    /** Ends one. */
    @POST
    @Path("/{number}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    public ExceptionView revoke(@PathParam("number") long number, Objection objection, @Context Caller caller) {
        String reason = objection == null ? "" : Optional.ofNullable(objection.reason()).orElse("");
        SignedException ended = book.revoke(number, reason, caller);
        audit.record(caller, "exception:revoke", Long.toString(number), Map.of("app", ended.app().value()),
                Map.of("reason", reason));
        return ExceptionView.of(ended, book.statement(ended));
    }

    /** The body of a revocation. */
    public record Objection(String reason) {
    }
}
