package org.nanwang.kernel.apps.web;

import org.nanwang.sdk.app.InstallationId;

/** Told of what serves. Whatever it throws fails the step it is told in, which is then tried again. */
public interface ServingObserver {

    /** Does nothing. */
    ServingObserver NONE = new ServingObserver() {
        @Override
        public void serves(HostedApp app) {
            // nobody wants to know
        }

        @Override
        public void removed(InstallationId installation) {
            // nobody wants to know
        }
    };

    /** An instance is about to serve: at every upgrade, and again at every start of the node. */
    void serves(HostedApp app);

    /** An installation has been removed and serves no more. */
    void removed(InstallationId installation);
}
