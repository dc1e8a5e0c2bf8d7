package org.nanwang.marketplace.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.Finding;

/** The rules a submission is judged by: those of the vendor's desk, and after them those only a marketplace can judge. */
public final class Checks {

    /** The version of the marketplace's own rules; a rule that refuses what passed before makes it a major one. */
    public static final String VERSION = "2.0.0";

    /** The rules only a marketplace can judge. They guard the marketplace itself: no exception reaches them. */
    public static final Set<String> OWN =
            Set.of("signature", "statement", "namespace", "mount", "version-order", "judged");

    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Gives the rules in their order. */
    public static Checks standard(AppId marketplace) {
        return new Checks(List.of(new SignatureCheck(), new StatementCheck(), new NamespaceCheck(),
                new MountCheck(marketplace), new VersionOrderCheck()));
    }

    /**
     * Asks every rule, also when one before it is broken, so that a vendor learns all at once. What a rule of the desk found
     * and falls under an exception is marked and refuses nothing.
     */
    public List<CheckResult> run(Evidence evidence, Exceptions exceptions) {
        Stream<CheckResult> desk = evidence.inspection().checks().stream().map(CheckResult::of)
                .map(result -> result.under(exceptions));
        Stream<CheckResult> own = checks.stream().map(check -> ask(check, evidence));
        return Stream.concat(desk, own).toList();
    }

    /** Gives the result that stands for a submission nobody could judge. */
    public static List<CheckResult> unjudged(int attempts) {
        Findings findings = new Findings("judged");
        Finding finding = findings.of("unjudged", "bundle", attempts);
        return List.of(CheckResult.of(finding.rule(), VERSION, Duration.ZERO, List.of(finding)));
    }

    private static CheckResult ask(Check check, Evidence evidence) {
        long before = System.nanoTime();
        List<Finding> findings = check.examine(evidence);
        return CheckResult.of(check.rule(), VERSION, Duration.ofNanos(System.nanoTime() - before), findings);
    }
}
