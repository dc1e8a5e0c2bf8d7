package org.nanwang.kernel.apps.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/**
 * What came of looking for news.
 *
 * @param at when
 * @param problem what keeps this node from following
 */
public record Look(Instant at, Optional<Refusal> problem) {
}
