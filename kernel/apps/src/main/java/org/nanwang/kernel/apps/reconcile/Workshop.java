package org.nanwang.kernel.apps.reconcile;

import org.nanwang.kernel.apps.instance.InstanceWorld;

/**
 * What the reconciler works with.
 *
 * @param world makes instances
 * @param observer sees every step
 * @param metrics counts rollouts
 */
public record Workshop(InstanceWorld world, StepObserver observer, RolloutMetrics metrics) {
}
