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
 * @param region its home: who administers it
 * @param active whether it may sign in, and its tokens are good
 * @param powers what it may do
 */
public record Account(
        String id, Kind kind, String name, Optional<PersonId> person, RegionCode region, boolean active, Powers powers,
        Instant createdAt) {

    /** Who is behind it. */
    public enum Kind {
        /** Signs in with a password. */
        PERSON,
        /** Signs in with a client secret. */
        CLIENT
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
    public Grants grants() {
        return powers.grants();
    }

    /** Gives the same account in another home. */
    public Account movedTo(RegionCode home) {
        return new Account(id, kind, name, person, home, active, powers, createdAt);
    }

    /** Gives the same account, let in or kept out. */
    public Account letIn(boolean now) {
        return new Account(id, kind, name, person, region, now, powers, createdAt);
    }

    /** Gives the same account with other powers of its own. */
    public Account with(Set<Role> roles, Set<String> permissions) {
        return new Account(id, kind, name, person, region, active,
                new Powers(roles, powers.departmentRoles(), permissions), createdAt);
    }
}
