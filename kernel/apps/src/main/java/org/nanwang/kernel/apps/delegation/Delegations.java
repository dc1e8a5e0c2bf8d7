package org.nanwang.kernel.apps.delegation;

import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.delegation.Delegation;

/**
 * Gives each installation its way to the others.
 *
 * @param routes tell who serves where
 * @param tokens makes what is sent along
 */
public record Delegations(RouteTable routes, TokenExchange tokens) {

    /** Gives an installation's. */
    public Delegation of(InstallationId installation, Permissions permissions) {
        return new InstallationDelegation(installation, permissions, this);
    }
}
