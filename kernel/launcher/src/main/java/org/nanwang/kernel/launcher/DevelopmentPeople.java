package org.nanwang.kernel.launcher;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.account.Standing;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.boot.NewPerson;
import org.nanwang.sdk.people.PersonId;

/** Makes people for tests. They may do everything and cannot sign in: each token is narrowed to what its test asks for. */
record DevelopmentPeople(PersonStore store, Clock clock) {

    PersonId settle(NewPerson wanted) {
        RealName realName = new RealName(wanted.realName(), Optional.of("development"));
        Standing standing = new Standing(wanted.region(), true, realName);
        PersonalData data = new PersonalData(wanted.name(), wanted.phone(), wanted.email(), wanted.idNumber());
        return store.together(work -> {
            Optional<Person> known = work.findByName(wanted.account());
            Person person = known.orElseGet(() -> newcomer(wanted, standing));
            if (known.isEmpty()) {
                work.add(person, data, Optional.empty());
            } else {
                work.replace(person.with(person.account().with(standing)));
                work.replaceData(person.id(), data);
            }
            return person.id();
        });
    }

    private Person newcomer(NewPerson wanted, Standing standing) {
        Account account = new Account(UUID.randomUUID().toString(), Account.Kind.PERSON, wanted.account(),
                Optional.of(new PersonId(UUID.randomUUID().toString())), standing, Powers.own(Set.of(), Set.of("*")),
                clock.instant());
        return Person.of(account, wanted.name().orElse(wanted.account()));
    }
}
