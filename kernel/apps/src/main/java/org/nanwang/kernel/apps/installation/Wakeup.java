package org.nanwang.kernel.apps.installation;

import org.nanwang.sdk.app.InstallationId;

/** Tells the reconciler that there is something to do; told twice does no harm. */
@FunctionalInterface
public interface Wakeup {
    /** Has desired and observed state of an installation compared soon. */
    void wake(InstallationId installation);
}
