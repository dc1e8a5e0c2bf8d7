package org.nanwang.kernel.identity.account;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/**
 * Who may hand out what. Of the platform's permissions nobody gives more than they hold; apps' own, which no admin need
 * hold, are given by who holds {@code role:grant} where they are good. What may not be given may not be taken away either.
 */
public final class Granting {

    private static final String GRANT = "role:grant:";

    private final Regions regions;
    private final AppRoles appRoles;

    /** Works on the regions there are, and the roles apps declare. */
    public Granting(Regions regions, AppRoles appRoles) {
        this.regions = regions;
        this.appRoles = appRoles;
    }

    /**
     * Refuses unless the caller may hand out a role.
     *
     * @throws Refusal {@code role-beyond}
     */
    public void require(Caller caller, Role role) {
        boolean holds = role.own().stream().allMatch(caller::may);
        if (!holds || role.reachesApps() && !caller.may(GRANT + role.place().orElseThrow())) {
            throw new Refusal(IdentityError.ROLE_BEYOND, role);
        }
    }

    /**
     * Refuses unless the caller may hand out a single permission.
     *
     * @throws Refusal {@code role-beyond}
     */
    public void require(Caller caller, String permission) {
        if (!caller.may(permission) && placeOfApps(permission).filter(place -> caller.may(GRANT + place)).isEmpty()) {
            throw new Refusal(IdentityError.ROLE_BEYOND, permission);
        }
    }

    /**
     * Refuses to let somebody touch an account that may more than they could give: whoever resets its password, or makes a
     * client's secret, could act as it.
     *
     * @throws Refusal {@code role-beyond}
     */
    public void requireAbove(Caller caller, Account account) {
        account.powers().allRoles().forEach(role -> require(caller, role));
        account.permissions().forEach(permission -> require(caller, permission));
    }

    /**
     * Refuses unless the caller may make this difference, and what is new is there to be given.
     *
     * @throws Refusal {@code role-beyond}, {@code role-region} or {@code app-role-unknown}
     */
    public void requireChange(Caller caller, Powers before, Powers after) {
        Set<Role> added = difference(after.roles(), before.roles());
        added.forEach(this::requireKnown);
        added.forEach(role -> require(caller, role));
        difference(before.roles(), after.roles()).forEach(role -> require(caller, role));
        difference(after.permissions(), before.permissions()).forEach(permission -> require(caller, permission));
        difference(before.permissions(), after.permissions()).forEach(permission -> require(caller, permission));
    }

    /**
     * Refuses a role of a region or an app that is not there.
     *
     * @throws Refusal {@code role-region} or {@code app-role-unknown}
     */
    public void requireKnown(Role role) {
        role.place().map(Place::region).filter(region -> regions.find(region).isEmpty()).ifPresent(region -> {
            throw new Refusal(IdentityError.ROLE_REGION, role);
        });
        if (!appRoles.known(role)) {
            throw new Refusal(IdentityError.APP_ROLE_UNKNOWN, role);
        }
    }

    /** Lists those of an account's roles that no app here declares any more. */
    public List<String> unknown(Account account) {
        return appRoles.unknown(account.powers().allRoles());
    }

    private static Optional<Place> placeOfApps(String permission) {
        return HeldPermission.read(permission, Reach.SAME)
                .filter(read -> !read.subjects().contains("*")
                        && Collections.disjoint(read.subjects(), RoleName.ADMINISTRATION))
                .flatMap(HeldPermission::place);
    }

    private static <T> Set<T> difference(Set<T> all, Set<T> without) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
