package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Rate;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.source.Arrivals;
import org.nanwang.kernel.identity.source.Attempt;
import org.nanwang.kernel.identity.source.Attempts;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.identity.source.SourceProblem;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.spi.identity.Identified;
import org.nanwang.spi.identity.SourceAnswer;
import org.nanwang.spi.identity.SourceRequest;
import org.nanwang.spi.identity.SourceStep;

/** Sends a browser to an identity source, and lets in who comes back. */
final class SourceFlow {

    private static final Duration JUST_NOW = Duration.ofMinutes(5);
    private static final int MOST_PARAMETERS = 30;
    /** From one network: each costs the source a request. */
    private static final int MOST_A_MINUTE = 120;

    private final Rate rate;
    private final Attempts attempts;
    private final Arrivals arrivals;
    private final Lobby lobby;
    private final WayBack wayBack;
    private final AccessTokens tokens;
    private final Clock clock;

    SourceFlow(Attempts attempts, Arrivals arrivals, Lobby lobby, WayBack wayBack, AccessTokens tokens, Clock clock) {
        this.rate = new Rate(MOST_A_MINUTE, clock);
        this.attempts = attempts;
        this.arrivals = arrivals;
        this.lobby = lobby;
        this.wayBack = wayBack;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Sends the browser away. */
    Response begin(Visit visit, OfferedSource source, String back, boolean afresh, Optional<Session> linking) {
        requireFew(visit.place().address());
        String state = attempts.state();
        SourceRequest request = new SourceRequest(callback(source), state, afresh, language(visit));
        SourceStep step = source.ask(one -> one.begin(request));
        attempts.keep(state, source.id(), visit.browser(),
                new Attempt(back, linking.map(Session::id), afresh, step.memory()));
        return to(step.redirect().toString()).build();
    }

    private void requireFew(String address) {
        try {
            rate.take(address);
        } catch (Refusal tooMany) {
            throw new Refusal(tooMany, SourceProblem.TOO_MANY_BEGUN);
        }
    }

    /** Takes up what was begun in this browser with this source. */
    Attempt arrive(Visit visit, String source) {
        return Parameters.of(visit.query()).one("state").flatMap(state -> attempts.take(state, source, visit.browser()))
                .orElseThrow(() -> new Refusal(SourceProblem.ANSWER_UNEXPECTED));
    }

    /** Lets in whoever the source says it is, or links them to the account that is signed in. */
    Response complete(Visit visit, OfferedSource source, Attempt attempt, Optional<Session> session) {
        Map<String, String> parameters = parameters(visit);
        SourceAnswer answer = new SourceAnswer(callback(source), parameters, attempt.memory(), language(visit));
        Identified identified = source.ask(one -> one.complete(answer));
        if (attempt.afresh() && identified.at().isBefore(now().minus(JUST_NOW))) {
            throw new Refusal(SourceProblem.NOT_AFRESH);
        }
        if (attempt.session().isPresent()) {
            Session linking = session.filter(one -> attempt.session().get().equals(one.id()))
                    .orElseThrow(() -> new Refusal(SourceProblem.ANSWER_UNEXPECTED));
            arrivals.link(source, identified, linking.account());
            return to(attempt.back()).build();
        }
        Account account = arrivals.signIn(source, identified, visit.place().address());
        Lobby.Entered done = lobby.enter(visit, proven(account, identified));
        return done.keep(to(wayBack.address(done.visit().browser(), attempt.back()))).build();
    }

    private Proven proven(Account account, Identified identified) {
        Instant at = identified.at().isBefore(now()) ? identified.at() : now();
        return Proven.elsewhere(account.id(), identified.methods(), at);
    }

    /** A parameter that is there twice could be read in two ways: such an answer is nobody's. */
    private static Map<String, String> parameters(Visit visit) {
        Map<String, String> single = new HashMap<>();
        Parameters.of(visit.query()).all().forEach((name, values) -> {
            if (values.size() != 1) {
                throw new Refusal(SourceProblem.ANSWER_UNEXPECTED);
            }
            single.put(name, values.get(0));
        });
        single.remove("state");
        if (single.size() > MOST_PARAMETERS) {
            throw new Refusal(SourceProblem.ANSWER_UNEXPECTED);
        }
        return single;
    }

    private URI callback(OfferedSource source) {
        return URI.create(tokens.issuer() + SourceResource.PATH + "/" + source.id() + "/callback");
    }

    private Instant now() {
        return clock.instant();
    }

    private static Locale language(Visit visit) {
        return Texts.of(visit.languages()).language();
    }

    private static Response.ResponseBuilder to(String address) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", address)
                .header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
