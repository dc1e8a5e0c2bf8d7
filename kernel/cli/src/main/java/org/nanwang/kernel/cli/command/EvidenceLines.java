package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.kernel.cli.text.Table;
import org.nanwang.kernel.cli.text.Texts;

/** All there is to judge a release by, in the order in which reviewers ask. */
final class EvidenceLines {

    private static final List<String> DIFFERENCES =
            List.of("permissions", "libraries", "migrations", "destructive", "operations", "classes");

    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    EvidenceLines(Texts texts) {
        this.texts = texts;
    }

    List<String> of(JsonNode evidence) {
        JsonNode release = evidence.path("release");
        JsonNode review = evidence.path("review");
        lines.add(release.path("app").asText() + " " + release.path("version").asText() + "  "
                + texts.word(release.path("status").asText()) + "  " + release.at("/name/" + language()).asText());
        lines.addAll(new Detail(texts).row("submitted", NodeCommand.time(release.path("submittedAt")) + " " + release.path("submittedBy").asText())
                .row("due", NodeCommand.time(review.path("dueAt")) + (review.path("overdue").asBoolean() ? " " + texts.word("overdue") : ""))
                .row("approvals", approvals(review)).row("reason", release.path("reason").asText("")).lines());
        permissions(release.path("permissions"), review.path("sensitive"));
        if (evidence.hasNonNull("differences")) {
            differences(evidence.path("differences"));
        }
        head("checks");
        lines.addAll(new CheckLines(texts).of(release.path("checks")));
        talk(evidence);
        return lines;
    }

    private String approvals(JsonNode review) {
        List<String> by = new ArrayList<>();
        review.path("endorsements").forEach(one -> by.add(one.path("by").asText()));
        return by.size() + "/" + review.path("approversNeeded").asText() + (by.isEmpty() ? "" : " " + String.join(", ", by));
    }

    private void permissions(JsonNode asked, JsonNode sensitive) {
        if (asked.isEmpty()) {
            return;
        }
        Table table = new Table(texts.get("heading.permission"), texts.get("heading.sensitive"), texts.get("heading.reason"));
        List<String> delicate = NodeCommand.texts(sensitive);
        asked.forEach(one -> table.row(one.path("name").asText(),
                texts.word(delicate.contains(one.path("name").asText()) ? "yes" : "no"), one.at("/reason/" + language()).asText()));
        lines.add("");
        lines.addAll(table.lines());
    }

    private void differences(JsonNode differences) {
        lines.add("");
        lines.add(texts.get("said.differences", differences.path("previous").asText()));
        DIFFERENCES.forEach(what -> change(what, differences.path(what)));
        change("descriptor", differences.path("descriptor"));
    }

    private void change(String what, JsonNode change) {
        change.path("added").forEach(each -> line(what, "+", each));
        change.path("removed").forEach(each -> line(what, "-", each));
        change.path("changed").forEach(each -> line(what, "~", each));
    }

    private void line(String what, String sign, JsonNode each) {
        lines.add("  " + sign + " " + texts.word("difference." + what) + " " + each.asText());
    }

    private void talk(JsonNode evidence) {
        if (evidence.hasNonNull("appeal")) {
            JsonNode appeal = evidence.path("appeal");
            head("appeal");
            said(appeal.path("at"), appeal.path("by"), appeal.path("reason"));
            if (appeal.hasNonNull("answer")) {
                said(appeal.at("/answer/at"), appeal.at("/answer/by"), appeal.at("/answer/reason"));
            }
        }
        if (!evidence.path("comments").isEmpty()) {
            head("comments");
            evidence.path("comments").forEach(comment -> said(comment.path("at"), comment.path("by"), comment.path("text")));
        }
    }

    private void said(JsonNode at, JsonNode by, JsonNode text) {
        lines.add("  " + NodeCommand.time(at) + " " + by.asText() + ": " + text.asText());
    }

    private void head(String what) {
        lines.add("");
        lines.add(texts.get("heading." + what));
    }

    private String language() {
        return texts.language().getLanguage().equals("zh") ? "zh" : "en";
    }
}
