package org.nanwang.kernel.launcher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.apps.people.PersonRegister;
import org.nanwang.kernel.identity.PeopleStores;
import org.nanwang.kernel.identity.organisation.Organisation;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.Membership;
import org.nanwang.sdk.people.OrganisationId;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Identity's people, as apps look them up. */
record CityPeople(PeopleStores stores) implements PersonRegister {

    private static final Set<PersonField> SEALED =
            Set.of(PersonField.NAME, PersonField.PHONE, PersonField.EMAIL, PersonField.ID_NUMBER);

    @Override
    public Optional<RegionCode> home(PersonId person) {
        return stores.persons().find(person).map(org.nanwang.kernel.identity.person.Person::region);
    }

    @Override
    public List<PersonId> withPhone(String phone) {
        return ids(stores.persons().findByPhone(phone));
    }

    @Override
    public List<PersonId> withIdNumber(IdNumber number) {
        return ids(stores.persons().findByIdNumber(number));
    }

    @Override
    public Optional<Person> read(PersonId id, Set<PersonField> fields) {
        return stores.persons().find(id).map(person -> {
            PersonalData data = fields.stream().anyMatch(SEALED::contains)
                    ? stores.persons().data(id) : PersonalData.none();
            return new Person(id, asked(fields, PersonField.NAME, data.realName()),
                    asked(fields, PersonField.PHONE, data.phone()), asked(fields, PersonField.EMAIL, data.email()),
                    asked(fields, PersonField.ID_NUMBER, data.idNumber()),
                    asked(fields, PersonField.REGION, Optional.of(person.region())),
                    asked(fields, PersonField.REAL_NAME_LEVEL, Optional.of(person.realName().level())),
                    fields.contains(PersonField.ORGANISATIONS) ? memberships(person.account().id()) : List.of());
        });
    }

    private List<Membership> memberships(String account) {
        return stores.organisations().of(account).stream().map(membership -> {
            Organisation organisation = membership.organisation();
            return new Membership(new OrganisationId(organisation.id()), organisation.name(), organisation.creditCode(),
                    Membership.Position.valueOf(membership.position().name()));
        }).toList();
    }

    private static <T> Optional<T> asked(Set<PersonField> fields, PersonField field, Optional<T> value) {
        return fields.contains(field) ? value : Optional.empty();
    }

    private static List<PersonId> ids(List<org.nanwang.kernel.identity.person.Person> people) {
        return people.stream().map(org.nanwang.kernel.identity.person.Person::id).toList();
    }
}
