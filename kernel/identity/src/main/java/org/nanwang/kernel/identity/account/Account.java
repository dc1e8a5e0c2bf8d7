package org.nanwang.kernel.identity.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.sdk.people.PersonId;

/**
 * Somebody or something that can sign in.
 *
 * @param id lasting and meaningless: the subject of its tokens
 * @param kind person or machine
 * @param name what it signs in with, unique among its kind
 * @param person who it is; empty for a machine
 * @param roles sets of permissions
 * @param permissions single ones beside the roles
 */
public record Account(
        String id, Kind kind, String name, Optional<PersonId> person, Set<Role> roles, Set<String> permissions,
        Instant createdAt) {

    /** Who is behind it. */
    public enum Kind {
        /** Signs in with a password. */
        PERSON,
        /** Signs in with a client secret. */
        CLIENT
    }

    /** Copies the sets. */
    public Account {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Gives all it may do. */
    public Grants grants() {
        Set<String> all = new TreeSet<>(permissions);
        roles.forEach(role -> all.addAll(role.permissions()));
        return new Grants(all);
    }
}
