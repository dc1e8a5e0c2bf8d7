package org.nanwang.sdk;

import java.util.Objects;

/**
 * The answer to a health probe.
 *
 * @param serving whether the instance can serve
 * @param reason why not, in a few words for the operator; empty when it serves, never null
 * @since 1.0
 */
public record Health(boolean serving, String reason) {

    /** @throws NullPointerException if {@code reason} is null */
    public Health {
        Objects.requireNonNull(reason, "reason");
    }

    /** Says that the instance serves. */
    public static Health up() {
        return new Health(true, "");
    }

    /**
     * Says that the instance cannot serve.
     *
     * @param reason why, for the operator; never null
     */
    public static Health down(String reason) {
        return new Health(false, reason);
    }
}
