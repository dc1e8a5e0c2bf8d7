package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people see of identity sources: buttons, what is linked, and why somebody is not signed in. */
public final class SourcePages {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Frame frame = new Frame();
    private final Template sources = Template.read("sources");
    private final Template button = Template.read("source-button");
    private final Template mine = Template.read("my-sources");
    private final Template link = Template.read("source-link");
    private final Template problem = Template.read("source-problem");
    private final Template icon = Template.of("<img src=\"{{icon}}\" alt=\"\" width=\"24\" height=\"24\">");

    /** A way to somewhere: a link, since a form may lead to this node only. */
    public record Button(String name, Optional<String> icon, String href) {
    }

    /** What an account is linked to; without a name it is not offered any more. */
    public record Linked(String id, Optional<String> name, Instant since, Instant used) {
    }

    /** Gives the part of the sign-in page that offers other ways; nothing where there are none. */
    public String buttons(Texts texts, List<Button> buttons) {
        return buttons.isEmpty() ? "" : sources.fill(texts, Map.of("buttons", all(texts, "source.sign-in", buttons)));
    }

    /** Shows what an account is linked to, and what else it could be. */
    public Response.ResponseBuilder mine(
            Texts texts, Pages.Form form, String person, List<Linked> linked, List<Button> buttons) {
        String links = linked.stream().map(one -> linked(texts, form, one)).collect(Collectors.joining());
        String body = mine.fill(texts, Map.of("person", person, "links", links, "buttons",
                all(texts, "source.link", buttons)));
        return frame.page(200, texts, "source.title", body, form.target());
    }

    /** Says why somebody is not signed in, or not linked. */
    public Response.ResponseBuilder problem(Texts texts, int status, String text, String back) {
        return frame.page(status, texts, "source.failed", problem.fill(texts, Map.of("text", text, "back", back)),
                Optional.empty());
    }

    private String all(Texts texts, String words, List<Button> buttons) {
        return buttons.stream().map(one -> button.fill(texts, Map.of("href", one.href(),
                "words", texts.get(words, one.name()),
                "icon", one.icon().map(image -> icon.fill(texts, Map.of("icon", image))).orElse(""))))
                .collect(Collectors.joining());
    }

    private String linked(Texts texts, Pages.Form form, Linked one) {
        Map<String, String> values = Frame.values(form);
        values.put("id", one.id());
        values.put("name", one.name().orElseGet(() -> texts.get("source.gone")));
        values.put("since", day(one.since()));
        values.put("used", day(one.used()));
        return link.fill(texts, values);
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(CITY));
    }
}
