package org.nanwang.kernel.apps.trial;

import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.sdk.trial.TrialReport;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.Trials;

/**
 * An installation's way to have releases tried.
 *
 * @param permissions what it may do
 * @param node tries for whoever asks
 */
public record InstallationTrials(Permissions permissions, Trials node) implements Trials {

    @Override
    public TrialReport run(TrialRequest request) throws InterruptedException {
        permissions.require("trials().run", "release:try");
        return node.run(request);
    }
}
