package org.nanwang.kernel.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.RegionCode;

/** The roles that apps declare, where they serve. One that is held stays held when its app goes, and allows nothing then. */
public final class AppRoles {

    private final ServingApps apps;
    private final Regions regions;

    /** Works on the apps there are at the time. */
    public AppRoles(ServingApps apps, Regions regions) {
        this.apps = apps;
        this.regions = regions;
    }

    /** A role of an app, wherever it serves. */
    public record AppRole(ServingApp app, ServingApp.Declared role) {
    }

    /** Tells whether a role is the platform's own, or declared by an app that serves there, below, or the whole city. */
    public boolean known(Role role) {
        return role.app().isEmpty() || role.place().stream().flatMap(place -> all(place.region()))
                .anyMatch(one -> one.app().id().equals(role.app().get()) && one.role().name().equals(role.appRole()));
    }

    /** Lists, as they are written, those that are not known here. */
    public List<String> unknown(Collection<Role> roles) {
        return roles.stream().filter(Predicate.not(this::known)).map(Role::toString).sorted().toList();
    }

    /** Gives those of the apps that serve everywhere. */
    public Stream<AppRole> all() {
        return apps.list().stream().flatMap(app -> app.roles().stream().map(role -> new AppRole(app, role)));
    }

    /** Gives those that can be given for a region. */
    public Stream<AppRole> all(RegionCode region) {
        RegionCode city = regions.city().code();
        return all().filter(one -> one.app().region().equals(city) || regions.contains(region, one.app().region()));
    }
}
