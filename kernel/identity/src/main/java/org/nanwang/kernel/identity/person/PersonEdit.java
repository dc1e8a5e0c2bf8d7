package org.nanwang.kernel.identity.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.RealNameLevel;

/**
 * A change of somebody, worked out.
 *
 * @param changed names of what is not told in the trail
 */
record PersonEdit(Person before, Person after, PersonalData data, Set<String> changed) {

    static final int LONGEST_NAME = 60;

    static PersonEdit of(Person before, PersonalData known, PersonChange asked, Border border) {
        PersonalData data = asked.personal() == null ? known : asked.personal().over(known);
        Account account = asked.region() == null ? before.account() : before.account().movedTo(border.code(asked.region()));
        Account standing = asked.active() == null ? account : account.letIn(asked.active());
        Person named = asked.displayName() == null ? before
                : before.called(Texts.line("displayName", asked.displayName(), LONGEST_NAME));
        Person after = named.with(standing.checked(still(before.realName(), known, data)))
                .knownAs(Texts.externalId(asked.externalId(), before.externalId()));
        return new PersonEdit(before, after, data, changed(before, after, known, data));
    }

    /** Tells whether there is what a level says was checked. */
    static boolean supports(PersonalData data, RealNameLevel level) {
        return switch (level) {
            case NONE -> true;
            case BASIC -> data.phone().isPresent();
            default -> data.realName().isPresent() && data.idNumber().isPresent();
        };
    }

    /** What was checked is checked no longer once it is another: nobody lends their level to a new name. */
    private static RealName still(RealName checked, PersonalData before, PersonalData after) {
        boolean samePerson = before.realName().equals(after.realName()) && before.idNumber().equals(after.idNumber());
        boolean samePhone = before.phone().equals(after.phone());
        return (checked.level().atLeast(RealNameLevel.VERIFIED) ? samePerson : samePhone) ? checked : RealName.none();
    }

    /** Gives what the trail is told: in both regions, if somebody moves. */
    List<AuditEntry> entries(String who) {
        Map<String, String> then = told(before);
        Map<String, String> now = told(after);
        if (!changed.isEmpty()) {
            now.put("changed", changed.toString());
        }
        return Stream.of(before.region(), after.region()).distinct().map(
                region -> new AuditEntry(who, "account:update", before.name(), Optional.of(region), then, now)).toList();
    }

    private static Map<String, String> told(Person person) {
        Map<String, String> told = new TreeMap<>(Map.of("region", person.region().value(),
                "active", String.valueOf(person.active()),
                "realNameLevel", String.valueOf(person.realName().level().number())));
        person.externalId().ifPresent(id -> told.put("externalId", id));
        return told;
    }

    private static Set<String> changed(Person before, Person after, PersonalData then, PersonalData now) {
        Set<String> changed = new TreeSet<>();
        Map.of("displayName", Objects.equals(before.displayName(), after.displayName()),
                "realName", then.realName().equals(now.realName()), "phone", then.phone().equals(now.phone()),
                "email", then.email().equals(now.email()), "idNumber", then.idNumber().equals(now.idNumber()))
                .forEach((field, same) -> {
                    if (!same) {
                        changed.add(field);
                    }
                });
        return changed;
    }
}
