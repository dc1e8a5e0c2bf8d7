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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.appeal.AppealDesk;
import org.nanwang.marketplace.appeal.FindingAppeal;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** The appeal against what rules found in a submission. */
@Path("/submissions/{submission}/appeal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AppealResource {

    private final AppealDesk desk;
    private final Duration due;
    private final Audit audit;

    /** Serves what the desk takes; an appeal is due so long after it came. */
    public AppealResource(AppealDesk desk, Duration due, Audit audit) {
        this.desk = desk;
        this.due = due;
        this.audit = audit;
    }

    /** Shows it. */
    @GET
    public AppealView show(
            @PathParam("submission") long submission, @Context HttpHeaders headers, @Context Caller caller) {
        return AppealView.of(desk.find(submission, caller), due, new Reader(headers).language());
    }

    /** Appeals against findings, named by their fingerprints. */
    @POST
    public Response appeal(@PathParam("submission") long submission, Plea plea, @Context HttpHeaders headers,
            @Context Caller caller) {
        List<String> findings = plea == null || plea.findings() == null ? List.of() : plea.findings();
        String reason = plea == null ? "" : Optional.ofNullable(plea.reason()).orElse("");
        FindingAppeal appeal = desk.appeal(submission, findings, reason, caller);
        audit.record(caller, "submission:appeal", Long.toString(submission), Map.of(), Map.of("reason", appeal.reason(),
                "rules", appeal.findings().stream().map(each -> each.finding().rule()).distinct().toList().toString()));
        return Response.status(Response.Status.CREATED)
                .entity(AppealView.of(appeal, due, new Reader(headers).language())).build();
    }

    /** Decides on findings: what is overturned becomes a signed exception. */
    @POST
    @Path("/answer")
    public AppealView answer(@PathParam("submission") long submission, Words words, @Context HttpHeaders headers,
            @Context Caller caller) {
        List<Word> said = words == null || words.findings() == null ? List.of() : words.findings();
        FindingAppeal appeal = desk.answer(submission, said.stream().map(word -> word.read(submission)).toList(), caller);
        appeal.findings().forEach(each -> each.answer().filter(answer -> said.stream()
                .anyMatch(word -> each.fingerprint().equals(word.fingerprint()))).ifPresent(answer ->
                audit.record(caller, answer.overturned() ? "finding:overturn" : "finding:uphold", Long.toString(submission),
                        Map.of("fingerprint", each.fingerprint()), Map.of("rule", each.finding().rule(),
                                "reason", answer.reason(), "exception", answer.exception().map(String::valueOf).orElse("")))));
        return AppealView.of(appeal, due, new Reader(headers).language());
    }

    /** The body of an appeal. */
    public record Plea(List<String> findings, String reason) {
    }

    /** The body of a decision. */
    public record Words(List<Word> findings) {
    }

    /**
     * A decision on one finding.
     *
     * @param expires when the exception ends by itself; it does not when it is left out
     * @param throughMajor the last major version it holds for; that of the submission when it is left out
     */
    public record Word(
            String fingerprint, Boolean overturned, String reason, Optional<Instant> expires, Optional<Integer> throughMajor) {

        AppealDesk.Word read(long submission) {
            if (fingerprint == null || overturned == null || reason == null) {
                throw new Refusal(MarketplaceError.FINDING_ANSWER_MALFORMED, submission);
            }
            return new AppealDesk.Word(fingerprint, overturned, reason, expires == null ? Optional.empty() : expires,
                    throughMajor == null ? Optional.empty() : throughMajor);
        }
    }
}
