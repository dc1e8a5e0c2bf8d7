package org.nanwang.spi.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.nanwang.sdk.people.RealNameLevel;

/**
 * Somebody the outside system knows.
 *
 * @param authority who gives the subject its meaning, such as an OpenID issuer: if it changes, nobody is found again by
 *     subjects of the former one; 1 to 255 characters, never null
 * @param subject who it is there: never given to anybody else, and the same for ever; 1 to 255 characters, never null
 * @param at when the person proved to the outside system who they are, never null
 * @param level how well it knows who they really are, never null
 * @param methods how the person signed in, as short words of RFC 8176 such as {@code pwd}, {@code otp}, {@code face}; empty
 *     if it does not say; never null
 * @param details what else it tells of the person, never null
 * @since 1.0
 */
public record Identified(
        String authority, String subject, Instant at, RealNameLevel level, Set<String> methods, Details details) {

    private static final int LONGEST = 255;
    private static final String METHOD = "[a-z0-9_-]{1,20}";

    /** @throws IllegalArgumentException if a part has another form */
    public Identified {
        requireText("authority", authority);
        requireText("subject", subject);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(level, "level");
        methods = Set.copyOf(methods);
        if (methods.size() > 10 || !methods.stream().allMatch(method -> method.matches(METHOD))) {
            throw new IllegalArgumentException("methods are not at most ten words of small letters and digits");
        }
        Objects.requireNonNull(details, "details");
    }

    private static void requireText(String part, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(part + " is not 1 to " + LONGEST + " characters long");
        }
    }

    /** Hides who it is. */
    @Override
    public String toString() {
        return "Identified[" + authority + ", " + level + "]";
    }
}
