package org.nanwang.kernel.identity.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.grant.Codes;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.session.Session;

/**
 * An authorization request that has been found good.
 *
 * @param client who asks
 * @param reply how it is answered
 * @param extent what for
 * @param bounds what the code will be bound to
 * @param manner how the person shall be asked
 */
record Asked(Client client, Reply reply, Extent extent, Codes.Bounds bounds, Manner manner) {

    /**
     * How the person shall be asked.
     *
     * @param prompts words of the {@code prompt} parameter
     * @param oldest how long ago the password may have been given
     * @param name the account to suggest
     * @param strong whether a second factor is asked for
     */
    record Manner(Set<String> prompts, Optional<Duration> oldest, String name, boolean strong) {

        /** How long somebody who had to give the password anew may think before agreeing. */
        private static final Duration DECISION = Duration.ofMinutes(10);

        boolean silent() {
            return prompts.contains("none");
        }

        boolean asksForPassword() {
            return prompts.contains("login") || prompts.contains("select_account");
        }

        boolean asksForConsent() {
            return prompts.contains("consent");
        }

        /** Tells whether a page that was shown after signing in may still be answered. */
        boolean stillFresh(Session session, Instant now) {
            boolean anew = asksForPassword() || oldest.filter(age -> age.compareTo(DECISION) < 0).isPresent();
            return anew ? session.signedInAt().plus(DECISION).isAfter(now) : fresh(session, now);
        }

        boolean fresh(Session session, Instant now) {
            return oldest.map(age -> !session.signedInAt().plus(age).isBefore(now)).orElse(true);
        }
    }
}
