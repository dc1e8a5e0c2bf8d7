package org.nanwang.kernel.identity.person;

import java.time.Instant;
import java.util.List;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.region.RegionCode;

/** Somebody as lists show them: nothing personal. */
public record PersonView(String name, String displayName, RegionCode region, boolean active, List<String> roles,
        List<String> departmentRoles, List<String> permissions, int realNameLevel, Instant createdAt) {

    /** Shows somebody. */
    public static PersonView of(Person person) {
        return new PersonView(person.name(), person.displayName(), person.region(), person.active(),
                person.account().roles().stream().map(Role::toString).sorted().toList(),
                person.account().powers().departmentRoles().stream().map(Role::toString).sorted().toList(),
                person.account().permissions().stream().sorted().toList(), person.realName().level().number(),
                person.account().createdAt());
    }
}
