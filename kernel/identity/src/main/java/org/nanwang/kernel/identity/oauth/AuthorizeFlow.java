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
    private final Door door;
    private final Pages pages;
    private final Given given;
    private final Clock clock;

    /** What is kept when somebody agrees. */
    record Given(Consents consents, Authorizations authorizations, Codes codes, PushedRequests pushed, WayBack wayBack) {
    }

    AuthorizeFlow(Sessions sessions, Directory directory, Csrf csrf, Door door, Pages pages, Given given,
            Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.csrf = csrf;
        this.door = door;
        this.pages = pages;
        this.given = given;
        this.clock = clock;
    }

    /** A browser arrives with a request. */
    Response begin(Visit visit, Asked asked) {
        Optional<Session> session = fresh(visit, asked);
        Door.Wish wish = wish(asked, session.isEmpty());
        Optional<Session> enough = session.filter(one -> door.session(visit, wish).isPresent());
        if (enough.isPresent()) {
            return signedIn(visit, asked, enough.get()).build();
        }
        return asked.manner().silent() ? asked.reply().error(OIDCError.LOGIN_REQUIRED).build() : door.ask(visit, wish);
    }

    /** One of our forms comes back. */
    Response submit(Visit visit, Asked asked, MultivaluedMap<String, String> form) {
        return Door.takes(form)
                ? door.submit(visit, form, wish(asked, fresh(visit, asked).isEmpty()), (inside, session) -> signedIn(inside, asked, session))
                : decide(visit, asked, form);
    }

    private Optional<Session> fresh(Visit visit, Asked asked) {
        return visit.browser().secret().flatMap(sessions::find)
                .filter(one -> asked.manner().fresh(one, clock.instant()) && !asked.manner().asksForPassword()
                        || given.wayBack().taken(visit) && asked.manner().stillFresh(one, clock.instant()));
    }

    /** The password is asked for anew only of who wants it so; who is not signed in may be half way. */
    private Door.Wish wish(Asked asked, boolean stale) {
        boolean anew = stale && (asked.manner().asksForPassword() || asked.manner().oldest().isPresent());
        return new Door.Wish(asked.manner().name(), target(asked), anew, asked.manner().strong());
    }

    private Response decide(Visit visit, Asked asked, MultivaluedMap<String, String> form) {
        Optional<Session> session = door.session(visit, wish(asked, false))
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
            case "switch" -> door.ask(visit, new Door.Wish("", target(asked), true, false));
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
