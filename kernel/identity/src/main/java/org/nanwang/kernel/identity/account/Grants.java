package org.nanwang.kernel.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.shiro.authz.permission.WildcardPermission;

/** What somebody may do. Made once, asked on every request. */
public final class Grants {

    private static final int LONGEST = 200;
    private static final String PART = "(\\*|[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*)";
    private static final Pattern FORM = Pattern.compile(PART + "(:" + PART + "){0,5}");

    private final List<WildcardPermission> permissions;

    /** Reads permissions. What cannot be read grants nothing. */
    public Grants(Collection<String> permissions) {
        this.permissions = permissions.stream().map(Grants::read).flatMap(Optional::stream).toList();
    }

    /** Tells whether a permission, or something wider, is among these. What cannot be read is not allowed. */
    public boolean allow(String permission) {
        return read(permission).map(asked -> permissions.stream().anyMatch(held -> held.implies(asked))).orElse(false);
    }

    /** Tells whether a text can be read as a permission. */
    public static boolean readable(String permission) {
        return read(permission).isPresent();
    }

    private static Optional<WildcardPermission> read(String text) {
        // Shiro drops empty parts: a::b would silently become a:b, a question about something else.
        // The length comes first: the form recurses once for each comma.
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new WildcardPermission(text, true))
                : Optional.empty();
    }
}
