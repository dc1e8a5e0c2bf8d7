package org.nanwang.kernel.apps.caller;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/**
 * A caller in an installation. An app cannot make one: that tells a caller of the platform's from one of the app's own,
 * and the callers of one installation from those of another.
 */
public final class InstallationCaller implements Caller {
    private final Caller caller;
    private final InstallationRoles here;

    /** Lets somebody into an installation. */
    public InstallationCaller(Caller caller, InstallationRoles here) {
        this.caller = caller;
        this.here = here;
    }

    /**
     * Gives who it is for the platform.
     *
     * @throws IllegalArgumentException unless the platform has let somebody into that installation as this caller
     */
    public static Caller require(InstallationId installation, Caller caller) {
        return find(installation, caller).orElseThrow(() -> new IllegalArgumentException("caller '" + caller.name()
                + "' is not one that the platform has given to '" + installation
                + "': pass on the @Context Caller of the resource method")).caller;
    }

    private static Optional<InstallationCaller> find(InstallationId installation, Caller caller) {
        return caller instanceof InstallationCaller known && known.here.installation().id().equals(installation)
                ? Optional.of(known) : Optional.empty();
    }

    @Override
    public Optional<PersonId> person() {
        return caller.person();
    }

    @Override
    public Optional<String> client() {
        return caller.client();
    }

    @Override
    public Optional<String> actor() {
        return caller.actor();
    }

    @Override
    public String name() {
        return caller.name();
    }

    @Override
    public boolean signedIn() {
        return caller.signedIn();
    }

    @Override
    public Optional<RegionCode> region() {
        return caller.region();
    }

    @Override
    public RealNameLevel realName() {
        return caller.realName();
    }

    @Override
    public Set<String> roles() {
        return here.heldBy(caller);
    }

    @Override
    public boolean may(String permission) {
        return caller.may(permission);
    }

    @Override
    public void require(String permission) {
        caller.require(permission);
    }
}
