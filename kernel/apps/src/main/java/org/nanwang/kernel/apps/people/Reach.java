package org.nanwang.kernel.apps.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.Person;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/**
 * The people an installation can see: those who belong to its region or below it, and whoever is calling. Nobody can
 * tell who is beyond it from who is not there at all.
 */
public final class Reach {
    private static final String FOUND = "found";
    private static final String ABSENT = "absent";

    private final PersonRegister register;
    private final BiPredicate<RegionCode, RegionCode> contains;
    private final Consumer<AuditEntry> trail;

    /**
     * Reads a register and writes each lookup down.
     *
     * @param contains tells whether the second region is the first or lies below it
     */
    public Reach(
            PersonRegister register, BiPredicate<RegionCode, RegionCode> contains, Consumer<AuditEntry> trail) {
        this.register = register;
        this.contains = contains;
        this.trail = trail;
    }

    List<PersonId> withPhone(String phone) {
        return register.withPhone(phone);
    }

    List<PersonId> withIdNumber(IdNumber number) {
        return register.withIdNumber(number);
    }

    /**
     * Reads those of some people who are within reach.
     *
     * @param object stands in the trail when none is
     */
    List<Person> read(Inquiry inquiry, List<PersonId> people, String object) {
        List<PersonId> reached = people.stream().filter(person -> reaches(inquiry, person)).toList();
        if (reached.isEmpty()) {
            trail.accept(inquiry.entry(object, ABSENT));
        }
        return reached.stream().flatMap(person -> read(inquiry, person).stream()).toList();
    }

    /** Writes down that an inquiry was refused. */
    void refused(Inquiry inquiry, String object) {
        trail.accept(inquiry.entry(object, "refused"));
    }

    private boolean reaches(Inquiry inquiry, PersonId person) {
        Optional<RegionCode> home = register.home(person);
        return home.isPresent() && (inquiry.isAbout(person) || contains.test(region(inquiry), home.get()));
    }

    /** First the trail: what cannot be written down is not told. */
    private Optional<Person> read(Inquiry inquiry, PersonId person) {
        trail.accept(inquiry.entry(person.value(), FOUND));
        return register.read(person, inquiry.fields());
    }

    private static RegionCode region(Inquiry inquiry) {
        return inquiry.installation().region();
    }
}
