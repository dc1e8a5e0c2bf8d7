package org.nanwang.sdk.pack;

import java.time.Instant;

/**
 * A list of what is known of others' work, weak or harmful: which one a bundle was judged by.
 *
 * @param number of this list where it is kept
 * @param sha256 of the file it came in, 64 hexadecimal digits
 * @param entries how many it has
 * @param at when it was taken over
 */
public record KnownList(long number, String sha256, long entries, Instant at) {
}
