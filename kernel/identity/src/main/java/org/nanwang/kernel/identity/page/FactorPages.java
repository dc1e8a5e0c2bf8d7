package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the pages about second factors. */
public final class FactorPages {

    private final Frame frame = new Frame();
    private final Template second = Template.read("second");
    private final Template enrol = Template.read("enrol");
    private final Template recovery = Template.read("recovery");
    private final Template none = Template.read("factor-none");
    private final Template present = Template.read("factor");
    private final Template codes = Template.read("factor-codes");

    /**
     * An authenticator app to be taken into use.
     *
     * @param person whose account
     * @param secret what the app shall know
     * @param must whether there is no way on without
     * @param passkey what offers a passkey instead
     */
    public record Enrolment(String person, String secret, boolean must, String passkey) {

        /** Gives the address that authenticator apps read. */
        String uri(String issuer) {
            return "otpauth://totp/" + encoded(issuer) + ":" + encoded(person) + "?secret=" + secret + "&issuer="
                    + encoded(issuer);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /**
     * What somebody may show after the password.
     *
     * @param person who
     * @param app whether they have an authenticator app; else only recovery codes are typed
     * @param passkey what asks for a passkey; empty if they have none
     */
    public record Second(String person, boolean app, String passkey) {
    }

    /** Asks for a passkey, a code of the app, or a recovery code. */
    public Response.ResponseBuilder second(Texts texts, Pages.Form form, Second asked, Optional<String> problem) {
        Map<String, String> values = Frame.values(form);
        values.put("person", asked.person());
        values.put("passkey", asked.passkey());
        values.put("label", texts.get(asked.app() ? "second.label" : "second.recovery"));
        values.put("look", asked.passkey().isEmpty() ? "" : "quiet");
        values.put("autofocus", asked.passkey().isEmpty() ? " autofocus" : "");
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "second.title", second.fill(texts, values), form.target(),
                Script.of(asked.passkey()));
    }

    /** Shows a secret and asks for its first code. */
    public Response.ResponseBuilder enrol(Texts texts, Pages.Form form, Enrolment enrolment, Optional<String> problem) {
        Map<String, String> values = Frame.values(form);
        String uri = enrolment.uri(texts.get("platform"));
        values.put("why", enrolment.must() ? "<p>" + Template.escape(texts.get("enrol.must")) + "</p>" : "");
        values.put("uri", uri);
        values.put("qr", QrCodeImage.svg(uri, texts.get("enrol.qr")));
        values.put("passkey", enrolment.passkey());
        values.put("secret", enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "));
        values.put("problem", Frame.alert(texts, problem));
        return frame.page(Frame.status(problem), texts, "enrol.title", enrol.fill(texts, values), form.target(),
                Script.of(enrolment.passkey()));
    }

    /** Shows recovery codes, this once. */
    public Response.ResponseBuilder recovery(Texts texts, Pages.Form form, List<String> codes) {
        Map<String, String> values = Frame.values(form);
        values.put("codes", codes.stream().map(code -> "<li><code>" + Template.escape(code) + "</code></li>")
                .collect(Collectors.joining("\n")));
        return frame.page(200, texts, "recovery.title", recovery.fill(texts, values), form.target());
    }

    /** Says something about second factors; the texts are {@code NAME.title} and {@code NAME.text}. */
    public Response.ResponseBuilder message(Texts texts, int status, String name) {
        return frame.page(status, texts, name + ".title", "<p>" + Template.escape(texts.get(name + ".text")) + "</p>",
                Optional.empty());
    }

    /**
     * Gives the part of a person's own page.
     *
     * @param app whether they have an authenticator app
     * @param left how many recovery codes are left; empty: there is no second factor they could stand in for
     */
    public String part(Texts texts, Pages.Form form, boolean app, Optional<Integer> left) {
        Map<String, String> values = Frame.values(form);
        left.ifPresent(count -> values.put("left", texts.get("factor.left", count)));
        return (app ? present : none).fill(texts, values) + (left.isPresent() ? codes.fill(texts, values) : "");
    }
}
