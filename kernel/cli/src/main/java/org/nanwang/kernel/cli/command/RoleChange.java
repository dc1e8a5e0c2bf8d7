package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Roles to give and to take away; others stay. */
record RoleChange(List<String> more, List<String> less) {

    static RoleChange grant(List<String> roles) {
        return new RoleChange(roles, List.of());
    }

    static RoleChange withdraw(List<String> roles) {
        return new RoleChange(List.of(), roles);
    }

    Set<String> of(JsonNode before) {
        Set<String> roles = new LinkedHashSet<>(NodeCommand.texts(before));
        roles.addAll(more);
        less.forEach(roles::remove);
        return roles;
    }
}
