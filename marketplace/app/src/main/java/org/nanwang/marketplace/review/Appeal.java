package org.nanwang.marketplace.review;

import java.time.Instant;
import java.util.Optional;

/**
 * A vendor asks a second reviewer to look at a refusal.
 *
 * @param reason why
 * @param refusedBy who must not decide
 * @param answer the second reviewer's word, once it is spoken
 */
public record Appeal(String reason, Instant at, String by, String refusedBy, Optional<Answer> answer) {

    /**
     * A second reviewer's word.
     *
     * @param granted whether the release is reviewed anew
     */
    public record Answer(boolean granted, String reason, Instant at, String by) {
    }
}
