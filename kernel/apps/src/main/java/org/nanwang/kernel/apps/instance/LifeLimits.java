package org.nanwang.kernel.apps.instance;

import java.time.Duration;

/**
 * How long an app may take.
 *
 * @param start to start, to answer its probe, and to stop
 * @param drain to answer what is in flight when it is replaced
 * @param look the pause between two questions how a serving app is
 */
public record LifeLimits(Duration start, Duration drain, Duration look) {
}
