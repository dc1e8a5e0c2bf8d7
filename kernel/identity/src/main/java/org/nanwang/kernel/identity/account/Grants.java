package org.nanwang.kernel.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do. Made once, asked on every request. */
public final class Grants {

    private final List<HeldPermission> permissions;

    /** Reads permissions; of a region with all below it, these know only the region. What cannot be read grants nothing. */
    public Grants(Collection<String> permissions) {
        this(permissions.stream().map(text -> HeldPermission.read(text, Reach.SAME)).flatMap(Optional::stream).toList());
    }

    private Grants(List<HeldPermission> permissions) {
        this.permissions = permissions;
    }

    static Grants of(Collection<Role> roles, Collection<String> permissions, Reach reach) {
        return new Grants(Stream.concat(roles.stream().flatMap(role -> role.permissions(reach)),
                permissions.stream().map(text -> HeldPermission.read(text, reach)).flatMap(Optional::stream))
                .distinct().toList());
    }

    /** Tells whether a permission, or something wider, is among these. What cannot be read is not allowed. */
    public boolean allow(String permission) {
        return HeldPermission.read(permission, Reach.SAME)
                .map(asked -> permissions.stream().anyMatch(held -> held.implies(asked))).orElse(false);
    }

    /** Tells whether a text can be read as a permission. */
    public static boolean readable(String permission) {
        return HeldPermission.read(permission, Reach.SAME).isPresent();
    }
}
