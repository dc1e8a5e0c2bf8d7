package org.nanwang.marketplace.listing;

/**
 * What was counted when a release was tried, all its steps together.
 *
 * @param requests how many it was asked
 * @param failed how many of them it did not answer as it had before
 * @param slowestMicros within which the slowest step answered 99 of 100
 * @param left class loaders, threads and database connections that stayed behind
 */
public record TrialNumbers(long requests, long failed, long slowestMicros, long left) {
}
