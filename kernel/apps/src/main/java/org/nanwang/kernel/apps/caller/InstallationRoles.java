package org.nanwang.kernel.apps.caller;

import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.people.Caller;

/**
 * What people can be in an installation.
 *
 * @param installation which
 * @param declared the roles its release declares
 */
public record InstallationRoles(Installation installation, Set<String> declared) {

    /** Reads them from the descriptor. */
    public static InstallationRoles of(HostedApp app) {
        return new InstallationRoles(app.installation(),
                app.descriptor().roles().stream().map(AppRole::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Gives what of it somebody is: a role is the permission {@code <app>:<role>:<region>}. */
    Set<String> heldBy(Caller caller) {
        return declared.stream().filter(role -> caller.may(permission(role))).collect(Collectors.toUnmodifiableSet());
    }

    private String permission(String role) {
        return installation.app() + ":" + role + ":" + installation.id().region();
    }
}
