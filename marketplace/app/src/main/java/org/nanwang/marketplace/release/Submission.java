package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.List;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.vendor.VendorId;

/**
 * What was sent, and what the rules said of it: the evidence.
 *
 * @param vendor whose
 * @param channel whom it is for
 * @param sha256 the digest of what came, 64 hexadecimal digits
 * @param size its bytes
 * @param envelope the vendor's signature, in the form it came
 * @param at when
 * @param by by which account
 * @param checks what every rule said; empty until it is judged
 */
public record Submission(VendorId vendor, Channel channel, String sha256, long size, String envelope, Instant at,
        String by, List<CheckResult> checks) {

    /** Copies the list. */
    public Submission {
        checks = List.copyOf(checks);
    }

    /** Gives the same, judged. */
    public Submission judged(List<CheckResult> results) {
        return new Submission(vendor, channel, sha256, size, envelope, at, by, results);
    }

    /** Tells whether nothing refuses it. */
    public boolean passed() {
        return checks.stream().allMatch(CheckResult::passed);
    }
}
