package org.nanwang.kernel.identity.source;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.spi.identity.Identified;

/** Makes accounts of citizens who come from a source: at home where it is installed, without a password. */
final class NewPeople {

    private static final Set<Role> CITIZEN = Set.of(Role.parse("citizen"));

    private final Secrets secrets = new Secrets();
    private final Clock clock;

    NewPeople(Clock clock) {
        this.clock = clock;
    }

    Person add(PersonStore work, OfferedSource source, Identified identified) {
        while (true) {
            Account account = new Account(UUID.randomUUID().toString(), Account.Kind.PERSON, "citizen-" + word(),
                    Optional.of(new PersonId(UUID.randomUUID().toString())), Standing.newcomer(source.region()),
                    Powers.own(CITIZEN, Set.of()), clock.instant());
            Person person = Person.of(account, identified.details().displayName().orElse(account.name()));
            if (work.add(person, PersonalData.none(), Optional.empty())) {
                return person;
            }
        }
    }

    /** Ten letters that nobody can guess and somebody can read out. */
    private String word() {
        return secrets.typed().replace("-", "").substring(0, 10);
    }
}
