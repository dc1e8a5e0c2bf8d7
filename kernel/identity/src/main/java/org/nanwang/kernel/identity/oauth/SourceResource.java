package org.nanwang.kernel.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.page.SourcePages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.source.Attempt;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.identity.source.SourceProblem;
import org.nanwang.kernel.identity.source.Sources;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.sdk.error.Refusal;

/** Ways to sign in by identity sources, and the page where people see and end what their account is linked to. */
@Path("sources")
public final class SourceResource {

    static final String PATH = "/oauth2/sources";
    private static final String ACCOUNT = "/account/";

    private final Sources sources;
    private final SourceFlow flow;
    private final SourceButtons buttons;
    private final LinkedSources linked;
    private final AskedReader reader;
    private final Door door;
    private final AccessTokens tokens;
    private final SourcePages pages = new SourcePages();

    SourceResource(Sources sources, SourceFlow flow, SourceButtons buttons, LinkedSources linked, AskedReader reader,
            Door door, AccessTokens tokens) {
        this.sources = sources;
        this.flow = flow;
        this.buttons = buttons;
        this.linked = linked;
        this.reader = reader;
        this.door = door;
        this.tokens = tokens;
    }

    /** Shows what the account of who is signed in is linked to. */
    @GET
    public Response show(@Context HttpServletRequest request) {
        Visit visit = visit(request);
        return session(visit).map(session -> linked.show(visit, session))
                .orElseGet(() -> Response.status(Response.Status.SEE_OTHER).header("Location", ACCOUNT).build());
    }

    /** Ends a link. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        Visit visit = visit(request);
        return answered(visit, PATH, () -> session(visit).map(session -> linked.end(visit, session, form))
                .orElseGet(() -> show(request)));
    }

    /** Sends the browser to a source. */
    @GET
    @Path("{id}/begin")
    public Response begin(@PathParam("id") String id, @Context HttpServletRequest request) {
        Visit visit = visit(request);
        Parameters sent = Parameters.of(visit.query());
        String back = sent.one("back").orElse("");
        if (!buttons.shown(id, visit.browser(), back, sent.one("csrf").orElse(""))) {
            return problem(visit, ACCOUNT, new Refusal(SourceProblem.ANSWER_UNEXPECTED));
        }
        Optional<Session> linking = back.equals(PATH) ? session(visit) : Optional.empty();
        if (back.equals(PATH) && linking.isEmpty()) {
            return show(request);
        }
        return answered(visit, back, () -> flow.begin(visit, require(id), back, afresh(back), linking));
    }

    /** Takes the browser back. */
    @GET
    @Path("{id}/callback")
    public Response complete(@PathParam("id") String id, @Context HttpServletRequest request) {
        Visit visit = visit(request);
        try {
            Attempt attempt = flow.arrive(visit, id);
            return answered(visit, attempt.back(),
                    () -> flow.complete(visit, require(id), attempt, session(visit)));
        } catch (Refusal refusal) {
            return problem(visit, ACCOUNT, refusal);
        }
    }

    private Response answered(Visit visit, String back, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return problem(visit, back, refusal);
        }
    }

    private Response problem(Visit visit, String back, Refusal refusal) {
        Texts texts = Texts.of(visit.languages());
        return pages.problem(texts, refusal.code().kind().status(), refusal.message(texts.language()), back).build();
    }

    /** Tells whether the request that waits wants the person to sign in anew. */
    private boolean afresh(String back) {
        int query = back.indexOf('?');
        if (!back.startsWith("/oauth2/authorize?")) {
            return false;
        }
        try {
            Asked.Manner manner = reader.read(back.substring(query + 1)).manner();
            return manner.asksForPassword() || manner.oldest().isPresent();
        } catch (Unanswerable | RefusedRequest unreadable) {
            return false; // it will be refused when the browser is back
        }
    }

    private OfferedSource require(String id) {
        return sources.find(id).orElseThrow(() -> new Refusal(SourceProblem.SOURCE_GONE));
    }

    private Optional<Session> session(Visit visit) {
        return door.session(visit, Door.Wish.USUAL);
    }

    private Visit visit(HttpServletRequest request) {
        return Visit.of(request, tokens.issuer().startsWith("https:"));
    }
}
