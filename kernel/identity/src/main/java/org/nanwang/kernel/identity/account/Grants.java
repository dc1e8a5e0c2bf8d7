package org.nanwang.kernel.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.shiro.authz.permission.WildcardPermission;

/** What somebody may do. Made once, asked on every request. */
public final class Grants {

    private final List<WildcardPermission> permissions;

    /**
     * Reads permissions.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    public Grants(Collection<String> permissions) {
        this.permissions = permissions.stream().map(text -> new WildcardPermission(text, true)).toList();
    }

    /** Tells whether a permission, or something wider, is among these. What cannot be read is not allowed. */
    public boolean allow(String permission) {
        return read(permission).map(asked -> permissions.stream().anyMatch(held -> held.implies(asked))).orElse(false);
    }

    /** Tells whether a text can be read as a permission. */
    static boolean readable(String permission) {
        return permission.length() <= 200 && read(permission).isPresent();
    }

    private static Optional<WildcardPermission> read(String text) {
        try {
            return Optional.of(new WildcardPermission(text, true));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
