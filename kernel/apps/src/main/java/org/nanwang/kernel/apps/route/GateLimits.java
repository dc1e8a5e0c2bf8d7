package org.nanwang.kernel.apps.route;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a gate allows.
 *
 * @param permits calls at once
 * @param deadline how long a call may take
 * @param nanoTime measures it
 */
public record GateLimits(int permits, Duration deadline, LongSupplier nanoTime) {
}
