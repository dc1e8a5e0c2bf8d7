package org.nanwang.kernel.apps.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;

/** An installation's way to the people within its reach. */
public final class InstallationPeople implements People {
    /** In the trail, in the place of somebody who was not found or not named. */
    private static final String NOBODY = "?";

    private final InstallationId installation;
    private final Permissions permissions;
    private final Reach reach;
    private final Supplier<Optional<Caller>> present;

    /**
     * Looks up for an installation.
     *
     * @param present tells whose request the current thread answers
     */
    public InstallationPeople(
            InstallationId installation, Permissions permissions, Reach reach, Supplier<Optional<Caller>> present) {
        this.installation = installation;
        this.permissions = permissions;
        this.reach = reach;
        this.present = present;
    }

    @Override
    public Optional<Person> find(PersonId person, Set<PersonField> fields, String purpose) {
        Inquiry inquiry = new Inquiry(installation, "people().find", fields, purpose, present.get());
        permit(inquiry, fields.stream(), person.value());
        return reach.read(inquiry, List.of(person), person.value()).stream().findFirst();
    }

    @Override
    public Optional<Person> of(Caller caller, Set<PersonField> fields, String purpose) {
        InstallationCaller.require(installation, caller);
        Inquiry inquiry = new Inquiry(installation, "people().of", fields, purpose, Optional.of(caller));
        String object = caller.person().map(PersonId::value).orElse(NOBODY);
        permit(inquiry, fields.stream(), object);
        return reach.read(inquiry, caller.person().stream().toList(), object).stream().findFirst();
    }

    @Override
    public List<Person> findByPhone(String phone, Set<PersonField> fields, String purpose) {
        Inquiry inquiry = new Inquiry(installation, "people().findByPhone", fields, purpose, present.get());
        permit(inquiry, Stream.concat(Stream.of(PersonField.PHONE), fields.stream()), NOBODY);
        return reach.read(inquiry, reach.withPhone(phone), NOBODY);
    }

    @Override
    public List<Person> findByIdNumber(IdNumber idNumber, Set<PersonField> fields, String purpose) {
        Inquiry inquiry = new Inquiry(installation, "people().findByIdNumber", fields, purpose, present.get());
        permit(inquiry, Stream.concat(Stream.of(PersonField.ID_NUMBER), fields.stream()), NOBODY);
        return reach.read(inquiry, reach.withIdNumber(idNumber), NOBODY);
    }

    private void permit(Inquiry inquiry, Stream<PersonField> needed, String object) {
        try {
            needed.sorted().forEach(field -> permissions.require(inquiry.call(), field.permission()));
        } catch (Refusal refusal) {
            reach.refused(inquiry, object);
            throw refusal;
        }
    }
}
