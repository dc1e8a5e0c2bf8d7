package org.nanwang.kernel.identity.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/**
 * Somebody or something that can sign in.
 *
 * @param id lasting and meaningless: the subject of its tokens
 * @param kind person or machine
 * @param name what it signs in with, unique among its kind
 * @param person who it is; empty for a machine
 * @param standing where it stands in the city
 * @param powers what it may do
 */
public record Account(
        String id, Kind kind, String name, Optional<PersonId> person, Standing standing, Powers powers, Instant createdAt) {

    /** What everybody may who is a person: read their own account. */
    private static final String ME = "me:read";

    /** Who is behind it. */
    public enum Kind {
        /** Signs in with a password. */
        PERSON,
        /** Signs in with a client secret. */
        CLIENT
    }

    /** Gives its home: who administers it. */
    public RegionCode region() {
        return standing.region();
    }

    /** Tells whether it may sign in, and its tokens are good. */
    public boolean active() {
        return standing.active();
    }

    /** Tells how sure the city is who is behind it. */
    public RealName realName() {
        return standing.realName();
    }

    /** Gives its own roles. */
    public Set<Role> roles() {
        return powers.roles();
    }

    /** Gives its single permissions. */
    public Set<String> permissions() {
        return powers.permissions();
    }

    /** Gives all it may do. */
    public Grants grants(Reach reach) {
        return powers.grants(reach, kind == Kind.PERSON ? Set.of(ME) : Set.of());
    }

    /** Gives the same account, standing elsewhere. */
    public Account with(Standing other) {
        return new Account(id, kind, name, person, other, powers, createdAt);
    }

    /** Gives the same account in another home. */
    public Account movedTo(RegionCode home) {
        return with(new Standing(home, active(), realName()));
    }

    /** Gives the same account, let in or kept out. */
    public Account letIn(boolean now) {
        return with(new Standing(region(), now, realName()));
    }

    /** Gives the same account as checked. */
    public Account checked(RealName checked) {
        return with(new Standing(region(), active(), checked));
    }

    /** Gives the same account with other powers of its own. */
    public Account with(Set<Role> roles, Set<String> permissions) {
        return new Account(id, kind, name, person, standing, new Powers(roles, powers.departmentRoles(), permissions),
                createdAt);
    }
}
