package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.openid.connect.sdk.OIDCError;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.Codes;
import org.nanwang.kernel.identity.grant.Consents;
import org.nanwang.kernel.identity.grant.PushedRequests;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Sessions;
import org.nanwang.kernel.identity.session.Visit;

/** Sign in, agree, go back with a code: each step only where it is needed. */
final class AuthorizeFlow {

    private static final String CONSENT = "consent";

    private final Sessions sessions;
    private final Directory directory;
    private final Csrf csrf;
    private final SignInForm signInForm;
    private final Pages pages;
    private final Given given;
    private final Clock clock;

    /** What is kept when somebody agrees. */
    record Given(Consents consents, Authorizations authorizations, Codes codes, PushedRequests pushed) {
    }

    AuthorizeFlow(Sessions sessions, Directory directory, Csrf csrf, SignInForm signInForm, Pages pages, Given given,
            Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.csrf = csrf;
        this.signInForm = signInForm;
        this.pages = pages;
        this.given = given;
        this.clock = clock;
    }

    /** A browser arrives with a request. */
    Response begin(Visit visit, Asked asked) {
        Optional<Session> session = visit.browser().secret().flatMap(sessions::find)
                .filter(one -> asked.manner().fresh(one, clock.instant()) && !asked.manner().asksForPassword());
        if (session.isPresent()) {
            return signedIn(visit, asked, session.get()).build();
        }
        return asked.manner().silent() ? asked.reply().error(OIDCError.LOGIN_REQUIRED).build()
                : signInForm.show(visit, asked.manner().name(), target(asked), Optional.empty());
    }

    /** One of our forms comes back. */
    Response submit(Visit visit, Asked asked, MultivaluedMap<String, String> form) {
        return SignInForm.text(form, "step").equals("login") ? login(visit, asked, form) : decide(visit, asked, form);
    }

    private Response login(Visit visit, Asked asked, MultivaluedMap<String, String> form) {
        try {
            SignInForm.SignedIn done = signInForm.submit(visit, form);
            return done.keep(signedIn(done.visit(), asked, done.session())).build();
        } catch (SignInForm.Failed e) {
            return signInForm.show(visit, SignInForm.text(form, "name"), target(asked), Optional.of(e.getMessage()));
        }
    }

    private Response decide(Visit visit, Asked asked, MultivaluedMap<String, String> form) {
        Optional<Session> session = visit.browser().secret().flatMap(sessions::find)
                .filter(one -> asked.manner().stillFresh(one, clock.instant()));
        boolean ours = csrf.matches(visit.browser(), CONSENT, visit.address(), SignInForm.text(form, "csrf"));
        if (session.isEmpty() || !ours) {
            return begin(visit, asked);
        }
        return switch (SignInForm.text(form, "step")) {
            case "allow" -> {
                given.consents().remember(session.get().account(), asked.client().id(), asked.extent());
                yield code(visit, asked, session.get()).build();
            }
            case "switch" -> signInForm.show(visit, "", target(asked), Optional.empty());
            default -> answered(visit, asked).error(OAuth2Error.ACCESS_DENIED).build();
        };
    }

    private Response.ResponseBuilder signedIn(Visit visit, Asked asked, Session session) {
        boolean agreed = given.consents().cover(session.account(), asked.client().id(), asked.extent());
        if (agreed && !asked.manner().asksForConsent()) {
            return code(visit, asked, session);
        }
        if (asked.manner().silent()) {
            return asked.reply().error(OIDCError.CONSENT_REQUIRED);
        }
        Pages.Form form = new Pages.Form(visit.address(), csrf.token(visit.browser(), CONSENT, visit.address()), target(asked));
        return pages.consent(Texts.of(visit.languages()), form, name(session), asked.client(), asked.extent().scope());
    }

    private Response.ResponseBuilder code(Visit visit, Asked asked, Session session) {
        String code = given.codes().issue(
                given.authorizations().open(session, asked.client().id(), asked.extent()), asked.bounds());
        return answered(visit, asked).code(code);
    }

    /** A request sent ahead is answered once. */
    private Reply answered(Visit visit, Asked asked) {
        Parameters.of(visit.query()).one(AskedReader.PUSHED).ifPresent(given.pushed()::forget);
        return asked.reply();
    }

    private String name(Session session) {
        return directory.find(session.account()).map(Account::name).orElse("");
    }

    private static Optional<String> target(Asked asked) {
        return Optional.of(asked.reply().redirect());
    }
}
