package org.nanwang.kernel.identity.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles there are. Permissions are subject:action:object, {@code %s} is what the role is bound to. */
public enum RoleName {
    /** Runs the platform. Reaches no app's data: apps' permissions come with the other roles. */
    PLATFORM_ADMIN(Binding.NONE, List.of("installation:*", "release:*", "vendor:*", "audit:*", "account:*", "organisation:*",
            "role:*", "client:*", "session:*", "signing-key:*", "region:*", "node:*"), List.of()),

    /** Looks after a region's people, and what they may do. Not its apps' own data. */
    COUNTY_ADMIN(Binding.PLACE, List.of("account:*:%s", "organisation:*:%s", "role:*:%s", "client:*:%s", "session:*:%s",
            "installation:*:%s", "release:rate:%s", "audit:read:%s"), List.of()),

    /** Runs a region's apps: everything of theirs, but not its people. */
    COUNTY_OPERATOR(Binding.PLACE, List.of("installation:*:%s", "release:rate:%s", "audit:read:%s"), List.of("*:*:%s")),

    /** Looks on. */
    AUDITOR(Binding.PLACE, List.of("audit:read:%s", "account:read:%s", "organisation:read:%s", "role:read:%s",
            "client:read:%s", "session:read:%s", "installation:read:%s"), List.of()),

    /** Publishes under a vendor's name. */
    VENDOR(Binding.VENDOR, List.of("release:submit:%s", "release:read:%s", "vendor:read:%s"), List.of()),

    /** Is a person of the city: what is open to everyone signed in. */
    CITIZEN(Binding.NONE, List.of(), List.of()),

    /** Is a camera or a sensor: reports to the apps of a region. */
    DEVICE(Binding.PLACE, List.of(), List.of("*:report:%s")),

    /** Has a role that an app declares, in a region. */
    APP(Binding.APP, List.of(), List.of("%s"));

    /** What apps' own permissions never reach: who runs the platform, and who may do what. */
    static final Set<String> ADMINISTRATION = Set.of("account", "organisation", "role", "client", "session", "signing-key",
            "release", "vendor", "region", "node", "audit", "installation");

    private final Binding binding;
    private final List<String> own;
    private final List<String> ofApps;

    RoleName(Binding binding, List<String> own, List<String> ofApps) {
        this.binding = binding;
        this.own = own;
        this.ofApps = ofApps;
    }

    /** What a role is bound to. */
    public enum Binding {
        /** Nothing. */
        NONE,
        /** A region, alone or with all below it. */
        PLACE,
        /** A vendor. */
        VENDOR,
        /** An app's role and a place. */
        APP
    }

    static Optional<RoleName> find(String text) {
        return Arrays.stream(values()).filter(name -> name != APP && name.text().equals(text)).findFirst();
    }

    /** Gives the word it is written with. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells what it is bound to. */
    public Binding binding() {
        return binding;
    }

    /** Gives its permissions of the platform. Who gives the role has to hold them all. */
    List<String> own() {
        return own;
    }

    /** Gives its permissions of apps, which never reach the platform's own. */
    List<String> ofApps() {
        return ofApps;
    }
}
