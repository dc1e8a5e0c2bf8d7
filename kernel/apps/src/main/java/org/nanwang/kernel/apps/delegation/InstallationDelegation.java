package org.nanwang.kernel.apps.delegation;

import java.util.Set;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.delegation.DelegatedToken;
import org.nanwang.sdk.delegation.Delegation;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** An installation's way to others: only to apps that its descriptor names, and only in the name of who called it. */
record InstallationDelegation(InstallationId installation, Permissions permissions, Delegations delegations)
        implements Delegation {

    @Override
    public DelegatedToken token(Caller caller, InstallationId target, Set<String> passed) {
        Caller known = InstallationCaller.require(installation, caller);
        if (passed.isEmpty()) {
            throw new IllegalArgumentException("no permission is named for '" + target
                    + "': name those that the other app has to see, so that it sees no more");
        }
        HostedApp app = delegations.routes().serving(target)
                .orElseThrow(() -> new Refusal(AppsError.CALL_TARGET_UNKNOWN, target)).app();
        permissions.require("delegation().token", "call:" + app.installation().app());
        return delegations.tokens().exchange(known, installation, app.basePath(), Set.copyOf(passed));
    }
}
