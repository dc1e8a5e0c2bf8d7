package org.nanwang.kernel.apps.installation;

/** How far a rollout is. */
public enum RolloutState {
    RUNNING, SUCCEEDED, FAILED
}
