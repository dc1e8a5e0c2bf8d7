package org.nanwang.kernel.identity.account;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.shiro.authz.Permission;
import org.apache.shiro.authz.permission.WildcardPermission;

/** A permission in Shiro's wildcard form whose third and last part may be a region with all below it. */
final class HeldPermission extends WildcardPermission {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int PLACE = 2;
    private static final String PART = "(\\*|[A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*)";
    private static final Pattern SHAPE =
            Pattern.compile(PART + "(:" + PART + "){0,5}|" + PART + ":" + PART + ":" + Place.FORM);

    private final transient Reach reach;
    private final transient Optional<Place> place;
    private final transient Set<String> except;

    private HeldPermission(String text, Reach reach, Set<String> except) {
        super(text, true);
        this.reach = reach;
        this.except = except;
        this.place = getParts().size() == PLACE + 1 && part(PLACE).size() == 1
                ? Place.read(part(PLACE).iterator().next()) : Optional.empty();
    }

    /** Reads a permission; empty if it has another form. */
    static Optional<HeldPermission> read(String text, Reach reach) {
        // Shiro drops empty parts: a::b would silently become a:b, a question about something else.
        // The length comes first: the form recurses once for each comma.
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new HeldPermission(text, reach, Set.of())) : Optional.empty();
    }

    /** Gives a permission on all subjects but some. */
    static HeldPermission allBut(Set<String> subjects, String text, Reach reach) {
        return new HeldPermission(text, reach, subjects);
    }

    @Override
    public boolean implies(Permission asked) {
        return asked instanceof HeldPermission other && !excepts(other)
                && (super.implies(other) || impliesBelow(other));
    }

    /** Gives the place it holds at, if its last part is one. */
    Optional<Place> place() {
        return place;
    }

    Set<String> subjects() {
        return part(0);
    }

    private boolean excepts(HeldPermission asked) {
        return !except.isEmpty()
                && (asked.subjects().contains(WILDCARD_TOKEN) || !Collections.disjoint(except, asked.subjects()));
    }

    private boolean impliesBelow(HeldPermission asked) {
        return place.isPresent() && place.get().below() && asked.place.isPresent()
                && covers(0, asked) && covers(1, asked)
                && reach.contains(place.get().region(), asked.place.get().region());
    }

    private boolean covers(int index, HeldPermission asked) {
        return part(index).contains(WILDCARD_TOKEN) || part(index).containsAll(asked.part(index));
    }

    private Set<String> part(int index) {
        List<Set<String>> parts = getParts();
        return parts.get(index);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof HeldPermission held && except.equals(held.except);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
