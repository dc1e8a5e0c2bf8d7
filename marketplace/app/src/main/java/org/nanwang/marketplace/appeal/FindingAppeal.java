package org.nanwang.marketplace.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;

/**
 * A vendor asks people to look at what rules found in a refused submission.
 *
 * @param submission its number
 * @param findings those it is about
 * @param closedAt when the last of them was decided
 */
public record FindingAppeal(
        long submission, String reason, Instant at, String by, List<Appealed> findings, Optional<Instant> closedAt) {

    /** Copies the list. */
    public FindingAppeal {
        findings = List.copyOf(findings);
    }

    /**
     * A finding and what somebody says of it.
     *
     * @param answer empty until it is decided
     */
    public record Appealed(String fingerprint, Finding finding, Optional<Answer> answer) {
    }

    /**
     * What somebody says of a finding.
     *
     * @param overturned whether it does not count
     * @param exception the number of the exception it became, if it does not
     */
    public record Answer(boolean overturned, String reason, Instant at, String by, Optional<Long> exception) {
    }

    /** Gives what nobody has decided on yet. */
    public List<Appealed> open() {
        return findings.stream().filter(each -> each.answer().isEmpty()).toList();
    }
}
