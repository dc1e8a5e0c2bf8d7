package org.nanwang.kernel.apps.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** The people of the city. It asks nobody whether they may: that is done before. */
public interface PersonRegister {

    /** Tells where somebody belongs; empty if there is no such person. */
    Optional<RegionCode> home(PersonId person);

    /** Finds who has a phone number. */
    List<PersonId> withPhone(String phone);

    /** Finds who has an identity number. */
    List<PersonId> withIdNumber(IdNumber number);

    /** Tells some fields of somebody and opens no others; empty if there is no such person. */
    Optional<Person> read(PersonId person, Set<PersonField> fields);
}
