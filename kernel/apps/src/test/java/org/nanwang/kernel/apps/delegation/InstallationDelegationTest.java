package org.nanwang.kernel.apps.delegation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.fixture.FakeTokens;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.delegation.Delegation;
import org.nanwang.sdk.people.Caller;

class InstallationDelegationTest {

    private static final InstallationId COUNTER = InstallationId.parse("370811-counter");
    private static final InstallationId REGISTER = InstallationId.parse("370811-register");

    private final Delegation delegation = new Delegations(new RouteTable(), new FakeTokens()).of(COUNTER,
            new Permissions(installation(COUNTER), Set.of(), Set.of(), Set.of()));

    @Test
    void aCallerOfTheAppsOwnMakingIsRefused() {
        Caller forged = new TestCaller(Set.of("*"), "somebody");
        String why = assertThrows(IllegalArgumentException.class,
                () -> delegation.token(forged, REGISTER, Set.of("register:read"))).getMessage();
        assertTrue(why.contains("@Context Caller"), why);
    }

    @Test
    void aCallerOfAnotherInstallationIsRefused() {
        Caller elsewhere = new InstallationCaller(new TestCaller(Set.of("*"), "somebody"),
                new InstallationRoles(installation(REGISTER), Set.of()));
        assertThrows(IllegalArgumentException.class,
                () -> delegation.token(elsewhere, REGISTER, Set.of("register:read")));
    }

    @Test
    void atLeastOnePermissionIsNamed() {
        Caller here = new InstallationCaller(new TestCaller(Set.of("*"), "somebody"),
                new InstallationRoles(installation(COUNTER), Set.of()));
        assertThrows(IllegalArgumentException.class, () -> delegation.token(here, REGISTER, Set.of()));
    }

    private static Installation installation(InstallationId id) {
        return new Installation(id, new AppId("org.example.counter"), ReleaseVersion.parse("1.0.0"));
    }
}
