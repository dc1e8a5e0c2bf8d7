package org.nanwang.marketplace.catalogue;

import java.time.Instant;
import org.nanwang.sdk.pack.catalogue.Standing;

/**
 * A change that one person has asked for and another has to confirm.
 *
 * @param standing where the release is to stand
 * @param reason why
 * @param at when it was asked for
 * @param by by which account
 */
public record Motion(Standing standing, String reason, Instant at, String by) {

    /** Tells whether somebody else asking for this would be the second person. */
    boolean isConfirmedBy(Standing asked, String account) {
        return standing == asked && !by.equals(account);
    }
}
