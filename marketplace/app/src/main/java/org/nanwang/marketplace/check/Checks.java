package org.nanwang.marketplace.check;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.pack.BundleInspector;

/** The rules a submission is judged by, in their order. */
public final class Checks {

    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Gives the rules of the vendor's desk, and after them those only a marketplace can judge. */
    public static Checks standard(AppId marketplace) {
        Stream<Check> bundle = BundleInspector.rules().stream().map(BundleCheck::new);
        Stream<Check> trade = Stream.of(
                new SignatureCheck(), new StatementCheck(), new NamespaceCheck(), new MountCheck(marketplace));
        return new Checks(Stream.concat(bundle, trade).toList());
    }

    /** Asks every rule. */
    public List<CheckResult> run(Evidence evidence) {
        return checks.stream().map(check -> new CheckResult(check.rule(), check.examine(evidence))).toList();
    }
}
