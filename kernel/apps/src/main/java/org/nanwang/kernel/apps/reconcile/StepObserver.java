package org.nanwang.kernel.apps.reconcile;

import org.nanwang.sdk.app.InstallationId;

/** Sees every step of every rollout. For tests that need to be at a step when something happens. */
public interface StepObserver {
    /** Sees nothing. */
    StepObserver NONE = new StepObserver() {
    };

    /** A step has been recorded as running and begins. */
    default void before(InstallationId installation, String step) {
    }

    /** A step has done its work. */
    default void after(InstallationId installation, String step) {
    }
}
