package org.nanwang.kernel.identity.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The roles there are. Permissions are subject:action:object, {@code %s} is what the role is bound to. */
public enum RoleName {
    /** Runs the platform. Reaches no app's data: apps' permissions come with the other roles. */
    PLATFORM_ADMIN("", "installation:*", "release:*", "vendor:*", "audit:*", "account:*", "client:*", "region:*", "node:*"),

    /** Runs a county: everything in it, its apps' own permissions included. */
    COUNTY_OPERATOR("\\d{6}", "*:*:%s"),

    /** Publishes under a vendor's name. */
    VENDOR("[a-z][a-z0-9]*([.-][a-z0-9]+)*", "release:submit:%s", "release:read:%s", "vendor:read:%s"),

    /** Is a person of the city: what is open to everyone signed in. */
    CITIZEN(""),

    /** Is a camera or a sensor: reports to the apps of a region. */
    DEVICE("\\d{6}", "*:report:%s");

    private static final int LONGEST_OBJECT = 120;

    private final Pattern object;
    private final Set<String> permissions;

    RoleName(String object, String... permissions) {
        this.object = Pattern.compile(object);
        this.permissions = Set.of(permissions);
    }

    static Optional<RoleName> find(String text) {
        return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takes(String text) {
        return text.length() <= LONGEST_OBJECT && object.matcher(text).matches();
    }

    boolean ofRegion() {
        return this == COUNTY_OPERATOR || this == DEVICE;
    }

    Set<String> permissions(String bound) {
        return permissions.stream().map(permission -> String.format(permission, bound)).collect(Collectors.toSet());
    }
}
