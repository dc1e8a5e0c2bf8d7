package org.nanwang.kernel.identity.account;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an account's permissions come from.
 *
 * @param roles its own
 * @param departmentRoles those its departments give it
 * @param permissions single ones beside the roles
 */
public record Powers(Set<Role> roles, Set<Role> departmentRoles, Set<String> permissions) {

    /** Copies the sets. */
    public Powers {
        roles = Set.copyOf(roles);
        departmentRoles = Set.copyOf(departmentRoles);
        permissions = Set.copyOf(permissions);
    }

    /** Gives an account's own, without departments. */
    public static Powers own(Set<Role> roles, Set<String> permissions) {
        return new Powers(roles, Set.of(), permissions);
    }

    /** Gives all it may do, and more. */
    Grants grants(Reach reach, Set<String> more) {
        return Grants.of(allRoles(), Stream.concat(permissions.stream(), more.stream()).toList(), reach);
    }

    /** Gives its own roles and those of its departments. */
    public Set<Role> allRoles() {
        return Stream.concat(roles.stream(), departmentRoles.stream()).collect(Collectors.toSet());
    }
}
