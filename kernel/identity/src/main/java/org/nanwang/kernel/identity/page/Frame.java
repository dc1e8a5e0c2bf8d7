package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all pages have around their content. */
final class Frame {

    private static final Template LANGUAGES = Template.read("languages");

    private final Template frame = Template.read("frame");

    Response.ResponseBuilder page(int status, Texts texts, String title, String body, Optional<String> target) {
        return page(status, texts, title, body, target, Optional.empty());
    }

    /** Makes a page that may have a script. */
    Response.ResponseBuilder page(
            int status, Texts texts, String title, String body, Optional<String> target, Optional<Script> script) {
        String html = frame.fill(texts, Map.of("title", texts.get(title), "body", body,
                "script", script.map(Script::element).orElse(""),
                "language", texts.language().getLanguage().equals("zh") ? "zh-CN" : "en"));
        Response.ResponseBuilder answer = Response.status(status).entity(html);
        later(status).ifPresent(seconds -> answer.header("Retry-After", seconds));
        return PageHeaders.on(answer, target, script);
    }

    /** Tells who comes too often, or in a crowd, when to come again. */
    private static Optional<Integer> later(int status) {
        return switch (status) {
            case 429 -> Optional.of(60);
            case 503 -> Optional.of(3);
            default -> Optional.empty();
        };
    }

    /** Tells the status of a page that a problem is told on: whose turn it is, and when. */
    static int status(Optional<String> problem) {
        return switch (problem.orElse("")) {
            case "" -> 200;
            case "tries" -> 429;
            case "busy" -> 503;
            default -> 400;
        };
    }

    /** Gives what every form is filled with, to be added to. */
    static Map<String, String> values(Pages.Form form) {
        return new HashMap<>(Map.of("action", form.action(), "csrf", form.csrf()));
    }

    /** Offers the other language; not where the page cannot be shown once more. */
    static String languages(Texts texts, Pages.Form form) {
        return LANGUAGES.fill(texts, Map.of("back", form.action(), "other", texts.get("language.other")));
    }

    static String alert(Texts texts, Optional<String> problem) {
        return problem.map(key -> "<p class=\"problem\" role=\"alert\">"
                + Template.escape(texts.get("problem." + key)) + "</p>").orElse("");
    }
}
