package org.nanwang.kernel.identity.account;

import org.nanwang.kernel.config.ConfigurationSource;

/**
 * What one Argon2id hash costs, in one lane.
 *
 * @param memory in KiB
 * @param passes over that memory
 */
public record PasswordCost(int memory, int passes) {

    /** The least that OWASP's cheat sheet on password storage asks for: 19 MiB, two passes. */
    public static final PasswordCost DEFAULT = new PasswordCost(19 * 1024, 2);

    private static final int KIB = 1024;
    private static final int LEAST_MEMORY = 7 * KIB;
    private static final int MOST_MEMORY = 1024 * KIB;
    private static final int MOST_PASSES = 20;

    /** Reads password-memory and password-passes. */
    public static PasswordCost from(ConfigurationSource source) {
        long memory = source.size("password-memory", (long) DEFAULT.memory() * KIB) / KIB;
        if (memory < LEAST_MEMORY || memory > MOST_MEMORY) {
            source.refuse("password-memory", "7MB to 1GB");
        }
        return new PasswordCost((int) Math.min(memory, MOST_MEMORY),
                source.integer("password-passes", DEFAULT.passes(), 1, MOST_PASSES));
    }
}
