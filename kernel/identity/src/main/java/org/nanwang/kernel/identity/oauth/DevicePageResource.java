package org.nanwang.kernel.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.Consents;
import org.nanwang.kernel.identity.grant.DeviceRequests;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.sdk.error.Refusal;

/** Where people type the code that a device shows, and agree. The code is part of the address, and so of every form. */
@Path("device")
public final class DevicePageResource {

    static final String PURPOSE = "device";

    private final SignedInPage gate;
    private final Kept kept;
    private final Pages pages;

    /** Who agrees to what. */
    record Kept(Directory directory, Clients clients, DeviceRequests requests, Authorizations authorizations,
            Consents consents, Tries tries) {
    }

    DevicePageResource(SignedInPage gate, Kept kept, Pages pages) {
        this.gate = gate;
        this.kept = kept;
        this.pages = pages;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return gate.show(gate.visit(request), this::asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        Visit visit = gate.visit(request);
        return gate.signIn(visit, form).orElseGet(() -> answer(visit, form));
    }

    private Response answer(Visit visit, MultivaluedMap<String, String> form) {
        String step = SignInForm.text(form, "step");
        if (step.equals("code")) {
            return to(visit, URLEncoder.encode(SignInForm.text(form, "user-code"), StandardCharsets.UTF_8)).build();
        }
        return gate.session(visit).filter(session -> gate.made(visit, form))
                .map(session -> decide(visit, session, step)).orElseGet(() -> gate.show(visit, this::asked));
    }

    private Response decide(Visit visit, Session session, String step) {
        if (step.equals("switch")) {
            return gate.askAnew(visit);
        }
        String code = code(visit);
        Optional<DeviceRequests.Request> found = find(code, session, visit);
        boolean agreed = step.equals("allow");
        found.ifPresent(asked -> kept.requests().answer(code, agreed ? Optional.of(open(session, asked)) : Optional.empty()));
        String page = found.isEmpty() ? "expired" : agreed ? "device-done" : "device-denied";
        return pages.message(Texts.of(visit.languages()), found.isEmpty() ? 400 : 200, page).build();
    }

    /** Remembered, too, so that the person finds it on their account's page and can withdraw it. */
    private Authorization open(Session session, DeviceRequests.Request asked) {
        kept.consents().remember(session.account(), asked.client(), asked.extent());
        return kept.authorizations().open(session, asked.client(), asked.extent());
    }

    private Response.ResponseBuilder asked(Visit visit, Session session) {
        Texts texts = Texts.of(visit.languages());
        Pages.Form form = gate.form(visit);
        String code = code(visit);
        if (code.isEmpty()) {
            return pages.code(texts, form, Optional.empty());
        }
        Optional<DeviceRequests.Request> found = find(code, session, visit);
        Optional<Client> client = found.flatMap(asked -> kept.clients().find(asked.client()));
        if (client.isEmpty()) {
            return pages.code(texts, form, Optional.of("code"));
        }
        String name = kept.directory().find(session.account()).map(Account::name).orElse("");
        return pages.deviceConsent(texts, form, name, client.get(), found.get().extent().scope(), code);
    }

    /** Guessing codes is stopped like guessing passwords, for who guesses and for nobody else. */
    private Optional<DeviceRequests.Request> find(String code, Session session, Visit visit) {
        String guesser = PURPOSE + "\n" + session.account();
        try {
            kept.tries().check(guesser, visit.place().address());
        } catch (Refusal e) {
            return Optional.empty();
        }
        Optional<DeviceRequests.Request> found = kept.requests().find(code);
        if (found.isEmpty()) {
            kept.tries().failed(guesser, visit.place().address());
        }
        return found;
    }

    private static String code(Visit visit) {
        return Parameters.of(visit.query()).one("user_code").filter(code -> code.length() <= 20).orElse("");
    }

    private static Response.ResponseBuilder to(Visit visit, String code) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", visit.path() + "?user_code=" + code);
    }
}
