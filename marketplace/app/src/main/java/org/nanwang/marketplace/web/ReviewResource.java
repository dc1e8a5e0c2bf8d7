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
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.review.Appeal;
import org.nanwang.marketplace.review.Comment;
import org.nanwang.marketplace.review.Discussion;
import org.nanwang.marketplace.review.ReviewBook;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** The review of one release: evidence, comments, appeal. */
@Path("/releases/{app}/{version}/review")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReviewResource {

    private final ReviewBook book;
    private final Discussion discussion;
    private final Rights rights;
    private final Audit audit;

    /** Serves what the book shows and the discussion takes. */
    public ReviewResource(ReviewBook book, Discussion discussion, Rights rights, Audit audit) {
        this.book = book;
        this.discussion = discussion;
        this.rights = rights;
        this.audit = audit;
    }

    /** Shows all there is to judge it by. */
    @GET
    public EvidenceView show(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version,
            @Context HttpHeaders headers, @Context Caller caller) {
        return EvidenceView.of(book.evidence(new ReleaseId(app, version), caller), rights.approves(caller),
                new Reader(headers).language());
    }

    /** Writes a comment down. */
    @POST
    @Path("/comments")
    public Response comment(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, Words words,
            @Context Caller caller) {
        String text = words == null ? "" : Optional.ofNullable(words.text()).orElse("");
        Comment comment = discussion.comment(new ReleaseId(app, version), text, caller);
        return Response.status(Response.Status.CREATED).entity(comment).build();
    }

    /** Appeals against a refusal. */
    @POST
    @Path("/appeal")
    public Response appeal(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, Plea plea,
            @Context Caller caller) {
        ReleaseId id = new ReleaseId(app, version);
        Appeal appeal = discussion.appeal(id, plea == null ? "" : Optional.ofNullable(plea.reason()).orElse(""), caller);
        audit.record(caller, "release:appeal", id.toString(), Map.of(), Map.of("reason", appeal.reason()));
        return Response.status(Response.Status.CREATED).entity(appeal).build();
    }

    /** Decides on an appeal; a granted one has the release reviewed anew. */
    @POST
    @Path("/appeal/answer")
    public EvidenceView answer(@PathParam("app") AppId app, @PathParam("version") ReleaseVersion version, Answer answer,
            @Context HttpHeaders headers, @Context Caller caller) {
        rights.requireApprover(caller);
        ReleaseId id = new ReleaseId(app, version);
        if (answer == null || answer.granted() == null) {
            throw new Refusal(MarketplaceError.ANSWER_MISSING, id);
        }
        String reason = Optional.ofNullable(answer.reason()).orElse("");
        String status = discussion.answer(id, answer.granted(), reason, caller).status().toString();
        audit.record(caller, "release:answer-appeal", id.toString(), Map.of("status", "refused"),
                Map.of("status", status, "reason", reason));
        return show(app, version, headers, caller);
    }

    /** The body of a comment. */
    public record Words(String text) {
    }

    /** The body of an appeal. */
    public record Plea(String reason) {
    }

    /** The body of a decision on an appeal. */
    public record Answer(Boolean granted, String reason) {
    }
}
