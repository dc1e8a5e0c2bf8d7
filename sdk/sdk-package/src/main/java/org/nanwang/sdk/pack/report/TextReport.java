package org.nanwang.sdk.pack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.Outcome;
import org.nanwang.sdk.pack.inspect.RuleSet;
import org.nanwang.sdk.pack.text.Texts;

/** Writes an inspection for people: what refuses the bundle first, then what is to be reviewed, then advice. */
public final class TextReport {

    private static final Texts TEXTS = new Texts(TextReport.class, "report");

    /** A line and how much it matters; no severity means that it only informs. */
    public record Line(Optional<Severity> severity, String text) {
    }

    private final Locale language;
    private final List<Line> lines = new ArrayList<>();

    private TextReport(Locale language) {
        this.language = language;
    }

    /** Writes it in a language. */
    public static List<Line> of(String bundle, Inspection inspection, Locale language) {
        TextReport report = new TextReport(language);
        report.write(bundle, inspection);
        return List.copyOf(report.lines);
    }

    /** Writes single findings, as they stand in the whole report. */
    public static List<Line> of(List<Finding> findings, Locale language) {
        TextReport report = new TextReport(language);
        findings.forEach(report::tell);
        return List.copyOf(report.lines);
    }

    private void write(String bundle, Inspection inspection) {
        say(TEXTS.text("head", bundle, inspection.size(), inspection.digest(), RuleSet.VERSION));
        for (Severity severity : Severity.values()) {
            inspection.findings().stream().filter(finding -> finding.severity() == severity && !finding.excepted())
                    .forEach(this::tell);
        }
        inspection.findings().stream().filter(Finding::excepted).forEach(this::tell);
        List<String> skipped = named(inspection, Outcome.SKIPPED);
        if (!skipped.isEmpty()) {
            say(TEXTS.text("skipped", String.join(", ", skipped)));
        }
        List<String> broken = named(inspection, Outcome.BROKEN);
        say(TEXTS.text(broken.isEmpty() ? "passed" : "refused", inspection.checks().size() - broken.size() - skipped.size(),
                inspection.checks().size(), String.join(", ", broken)));
    }

    private static List<String> named(Inspection inspection, Outcome outcome) {
        return inspection.checks().stream().filter(check -> check.outcome() == outcome).map(Check::rule).toList();
    }

    private void tell(Finding finding) {
        if (finding.excepted()) {
            tell(finding, TEXTS.text("excepted", Long.toString(finding.exception())), Optional.empty());
        } else {
            tell(finding, TEXTS.text(finding.severity().word()), Optional.of(finding.severity()));
        }
    }

    private void tell(Finding finding, LocalizedText word, Optional<Severity> severity) {
        lines.add(new Line(severity, word.in(language) + " " + finding.place() + " [" + finding.rule() + "] "
                + finding.message().in(language)));
        lines.add(new Line(severity, "    " + finding.remedy().in(language)));
    }

    private void say(LocalizedText text) {
        lines.add(new Line(Optional.empty(), text.in(language)));
    }
}
