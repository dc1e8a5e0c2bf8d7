package org.nanwang.marketplace.release;

import java.util.List;
import java.util.stream.Collectors;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** A submission that does not pass, with what every rule said. */
public final class UnfitSubmission extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<CheckResult> checks;

    UnfitSubmission(String release, List<CheckResult> checks) {
        super(MarketplaceError.RELEASE_UNFIT, release, failed(checks));
        this.checks = List.copyOf(checks);
    }

    /** Gives the results of all rules, passing ones too. */
    public List<CheckResult> checks() {
        return checks;
    }

    private static String failed(List<CheckResult> checks) {
        return checks.stream().filter(check -> !check.passed()).map(CheckResult::rule)
                .collect(Collectors.joining(", "));
    }
}
