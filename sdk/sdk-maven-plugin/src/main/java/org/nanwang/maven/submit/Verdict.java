package org.nanwang.maven.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;

/**
 * What a marketplace says of a submission.
 *
 * @param submission what was sent, and what every rule found
 * @param release what has come of it; empty when a rule refuses it
 */
public record Verdict(JsonNode submission, JsonNode release) {

    /** Tells whether it is on its way to the list, or there. */
    public boolean taken() {
        return !release.isEmpty() && !release.path("status").asText().equals("refused");
    }

    /** Gives what the marketplace has found and the desk has not told yet. */
    public List<Finding> findingsBesides(List<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        submission.path("checks").forEach(check -> check.path("findings").forEach(each -> {
            Finding finding = finding(each);
            if (told.stream().noneMatch(known -> same(known, finding))) {
                findings.add(finding);
            }
        }));
        return findings;
    }

    private static Finding finding(JsonNode finding) {
        return new Finding(finding.path("rule").asText(),
                Severity.valueOf(finding.path("severity").asText("refuse").toUpperCase(Locale.ROOT)),
                finding.path("place").asText(), words(finding.path("message")), words(finding.path("remedy")),
                finding.path("exception").asLong());
    }

    /** The marketplace speaks the reader's language already. */
    private static LocalizedText words(JsonNode text) {
        return new LocalizedText(text.asText(), text.asText());
    }

    private static boolean same(Finding known, Finding finding) {
        return known.rule().equals(finding.rule()) && known.place().equals(finding.place())
                && known.severity() == finding.severity() && known.exception() == finding.exception();
    }

    /** Tells in a line where it stands. */
    @Override
    public String toString() {
        String name = submission.path("app").asText() + " " + submission.path("version").asText();
        if (release.isEmpty()) {
            return "marketplace refuses " + name + " (submission " + submission.path("id").asText()
                    + "): correct what is named above; the version is still free";
        }
        return switch (release.path("status").asText()) {
            case "refused" -> name + " was refused by a reviewer: " + release.path("reason").asText()
                    + "; raise the version, or appeal ('nanwang reviews appeal')";
            case "needs-review" -> name + " has passed all checks and waits for an admin of the city";
            default -> name + " is " + release.path("status").asText();
        };
    }
}
