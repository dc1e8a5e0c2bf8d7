package org.nanwang.marketplace.supply;

import java.time.Instant;
import org.nanwang.sdk.pack.Finding;

/**
 * What has come to be known of a release since it was judged.
 *
 * @param list the number of the list that told it first
 * @param since when that was found
 */
public record Weakness(Finding finding, long list, Instant since) {
}
