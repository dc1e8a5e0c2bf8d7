package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.client.Client;

/** Makes the pages. */
public final class Pages {

    private final Frame frame = new Frame();
    private final Template login = Template.read("login");
    private final Template consent = Template.read("consent");
    private final Template code = Template.read("code");
    private final Template signOut = Template.read("sign-out");
    private final Template message = Template.read("message");
    private final Template permission = Template.of("<li>{{words}}<code>{{permission}}</code></li>\n");
    private final PermissionWords words;

    /**
     * A form.
     *
     * @param action where it goes
     * @param csrf what shows that it was shown to this browser
     * @param target where its answer may lead, beside this node
     */
    public record Form(String action, String csrf, Optional<String> target) {
    }

    /** Names things as these words do. */
    public Pages(PermissionWords words) {
        this.words = words;
    }

    /**
     * Other ways to sign in than name and password.
     *
     * @param passkey what asks for a passkey
     * @param sources the identity sources
     */
    public record Ways(String passkey, String sources) {
    }

    /** Asks for name and password, or another way; {@code problem} names what was wrong with the last try. */
    public Response.ResponseBuilder login(Texts texts, Form form, String name, Optional<String> problem, Ways ways) {
        Map<String, String> values = Frame.values(form);
        values.put("name", name);
        values.put("name-focus", name.isEmpty() ? " autofocus" : "");
        values.put("password-focus", name.isEmpty() ? "" : " autofocus");
        values.put("passkey", ways.passkey());
        values.put("sources", ways.sources());
        values.put("languages", Frame.languages(texts, form));
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "login.title", login.fill(texts, values), form.target(),
                Script.of(ways.passkey()));
    }

    /** Asks whether a client may. */
    public Response.ResponseBuilder consent(Texts texts, Form form, String person, Client client, List<String> scope) {
        return consent(texts, form, person, client, scope, "");
    }

    /** Asks whether a device that shows a code may. */
    public Response.ResponseBuilder deviceConsent(
            Texts texts, Form form, String person, Client client, List<String> scope, String code) {
        return consent(texts, form, person, client, scope, "<p class=\"problem\">"
                + Template.escape(texts.get("device.warning", code)) + "</p>");
    }

    /** Asks for the code that a device shows. */
    public Response.ResponseBuilder code(Texts texts, Form form, Optional<String> problem) {
        Map<String, String> values = Frame.values(form);
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "code.title", code.fill(texts, values), form.target());
    }

    /** Asks whether to sign out. */
    public Response.ResponseBuilder signOut(Texts texts, Form form) {
        return frame.page(200, texts, "sign-out.title", signOut.fill(texts, Frame.values(form)), form.target());
    }

    private Response.ResponseBuilder consent(
            Texts texts, Form form, String person, Client client, List<String> scope, String warning) {
        Map<String, String> values = Frame.values(form);
        values.put("warning", warning);
        values.put("client", client.name().in(texts.language()));
        values.put("client-id", client.id());
        values.put("place", client.name().region().map(region -> words.place(region.value(), texts))
                .orElseGet(() -> texts.get("place.city")));
        values.put("person", person);
        values.put("permissions", scope.stream().map(one -> permission.fill(texts,
                Map.of("words", words.say(one, texts), "permission", one))).collect(Collectors.joining()));
        values.put("languages", Frame.languages(texts, form));
        return frame.page(200, texts, "consent.title", consent.fill(texts, values), form.target());
    }

    /** Says something; the texts are {@code NAME.title} and {@code NAME.text}. */
    public Response.ResponseBuilder message(Texts texts, int status, String name) {
        return frame.page(status, texts, name + ".title",
                message.fill(texts, Map.of("text", texts.get(name + ".text"))), Optional.empty());
    }
}
