package org.nanwang.kernel.apps.installation;

/** How far a step is. */
public enum StepState {
    RUNNING, DONE, FAILED
}
