package org.nanwang.kernel.apps.route;

/**
 * What an installation has answered so far.
 *
 * @param answered requests
 * @param failed those of them with a status of 500 and above
 */
public record Tally(long answered, long failed) {
}
