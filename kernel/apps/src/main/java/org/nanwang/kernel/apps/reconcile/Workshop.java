package org.nanwang.kernel.apps.reconcile;

import org.nanwang.kernel.apps.installation.Retreat;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.instance.InstanceWorld;
import org.nanwang.kernel.apps.web.ServingObserver;

/**
 * What the reconciler works with.
 *
 * @param world makes instances
 * @param secrets opens what instances are started with
 * @param retreat goes back from what may not serve any more
 * @param observer sees every step
 * @param serving is told of what serves
 * @param metrics counts rollouts
 */
public record Workshop(InstanceWorld world, SecretValues secrets, Retreat retreat, StepObserver observer, ServingObserver serving,
        RolloutMetrics metrics) {
}
