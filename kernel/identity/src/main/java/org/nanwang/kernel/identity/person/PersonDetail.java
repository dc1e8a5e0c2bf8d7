package org.nanwang.kernel.identity.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/**
 * Somebody as their admins see them: what lists show, and more.
 *
 * @param unknownRoles those of the roles that no app here declares: the app has gone, and they allow nothing
 * @param realNameSource who says how sure the city is
 * @param personal masked, unless all of it was asked for and allowed
 */
public record PersonDetail(String name, String displayName, RegionCode region, boolean active, List<String> roles,
        List<String> departmentRoles, List<String> unknownRoles, List<String> permissions, int realNameLevel,
        Optional<String> realNameSource, PersonId person, Optional<String> externalId, Personal personal,
        Instant createdAt, Instant updatedAt) {

    static PersonDetail of(Person person, List<String> unknownRoles, Personal personal) {
        PersonView view = PersonView.of(person);
        return new PersonDetail(view.name(), view.displayName(), view.region(), view.active(), view.roles(),
                view.departmentRoles(), unknownRoles, view.permissions(), view.realNameLevel(),
                person.realName().source(), person.id(), person.externalId(), personal, view.createdAt(),
                person.updatedAt());
    }
}
