package org.nanwang.marketplace.check;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.app.AppId;

/** The rules a submission is judged by: those of the vendor's desk, and after them those only a marketplace can judge. */
public final class Checks {

    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Gives the rules in their order. */
    public static Checks standard(AppId marketplace) {
        return new Checks(List.of(
                new SignatureCheck(), new StatementCheck(), new NamespaceCheck(), new MountCheck(marketplace)));
    }

    /** Asks every rule, also when one before it is broken, so that a vendor learns all at once. */
    public List<CheckResult> run(Evidence evidence) {
        Stream<CheckResult> desk = evidence.inspection().checks().stream()
                .map(check -> new CheckResult(check.rule(), check.findings()));
        Stream<CheckResult> own = checks.stream()
                .map(check -> new CheckResult(check.rule(), check.examine(evidence)));
        return Stream.concat(desk, own).toList();
    }
}
