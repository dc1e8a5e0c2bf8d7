package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.AttemptBook;
import org.nanwang.marketplace.release.AttemptQuery;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.sdk.people.Caller;

/** Submissions and their verdicts. */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionsResource {

    private final AttemptBook book;
    private final Machines machines;

    /** Serves what the book shows. */
    public SubmissionsResource(AttemptBook book, Machines machines) {
        this.book = book;
        this.machines = machines;
    }

    /** Lists submissions, newest first. */
    @GET
    public Page<SubmissionView> list(@QueryParam("app") @DefaultValue("") String app,
            @QueryParam("vendor") @DefaultValue("") String vendor, @QueryParam("state") @DefaultValue("") String state,
            @BeanParam PageParameters page, @Context HttpHeaders headers, @Context Caller caller) {
        int limit = page.limit();
        String known = state.isEmpty() ? "" : Attempt.State.parse(state).toString();
        AttemptQuery query = new AttemptQuery(app, vendor, known, page.position(), Sight.PUBLIC);
        return Page.of(book.list(query, limit + 1, machines.caller(headers, caller)), limit,
                attempt -> SubmissionView.of(attempt, new Reader(headers).language()), Attempt::number);
    }

    /** Shows one; with {@code Prefer: wait=10} once it is judged, but after so many seconds in any case. */
    @GET
    @Path("/{submission}")
    public SubmissionView show(
            @PathParam("submission") long submission, @Context HttpHeaders headers, @Context Caller caller) {
        Reader reader = new Reader(headers);
        Attempt attempt = book.find(submission, machines.caller(headers, caller));
        return SubmissionView.of(book.await(attempt, reader.patience()), reader.language());
    }
}
