package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What all pages have around their content. */
final class Frame {

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
        return PageHeaders.on(Response.status(status).entity(html), target, script);
    }

    /** Gives what every form is filled with, to be added to. */
    static Map<String, String> values(Pages.Form form) {
        return new HashMap<>(Map.of("action", form.action(), "csrf", form.csrf()));
    }

    static String alert(Texts texts, Optional<String> problem) {
        return problem.map(key -> "<p class=\"problem\" role=\"alert\">"
                + Template.escape(texts.get("problem." + key)) + "</p>").orElse("");
    }
}
