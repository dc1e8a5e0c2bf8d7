package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.List;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.vendor.VendorId;

/**
 * An attempt to publish, whether it passed or not: the evidence.
 *
 * @param vendor whose
 * @param sha256 the digest of what came, 64 hexadecimal digits
 * @param size its bytes
 * @param envelope the vendor's signature, in the form it came
 * @param at when
 * @param by by which account
 * @param checks what every rule said
 */
public record Submission(
        VendorId vendor, String sha256, long size, String envelope, Instant at, String by, List<CheckResult> checks) {

    /** Copies the list. */
    public Submission {
        checks = List.copyOf(checks);
    }

    /** Tells whether every rule passed. */
    public boolean passed() {
        return checks.stream().allMatch(CheckResult::passed);
    }
}
