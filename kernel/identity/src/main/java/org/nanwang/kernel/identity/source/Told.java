package org.nanwang.kernel.identity.source;

import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.spi.identity.Details;
import org.nanwang.spi.identity.Identified;

/**
 * What a source has told of a person, weighed against what is known. Name, number and level are taken from whoever told the
 * level that stands, or tells one as good: no other source lowers it. A phone number or an address only fills a gap.
 */
record Told(String source, Identified identified) {

    /** Tells whether this source's word on who the person really is counts. */
    boolean counts(RealName known) {
        return known.source().equals(Optional.of(source)) || identified.level() != RealNameLevel.NONE
                && identified.level().atLeast(known.level());
    }

    RealName realName(RealName known) {
        return counts(known) ? vouched() : known;
    }

    PersonalData data(Person person, PersonalData known) {
        Details details = identified.details();
        boolean checked = counts(person.realName()) && identified.level().atLeast(RealNameLevel.VERIFIED);
        return new PersonalData(checked ? details.realName().or(known::realName) : known.realName(),
                known.phone().or(() -> details.phone().flatMap(Told::phone)), known.email().or(details::email),
                checked ? idNumber().or(known::idNumber) : known.idNumber());
    }

    /** Tells whether the source says that it is somebody other than who is known here. */
    boolean contradicts(PersonalData known) {
        return known.idNumber().isPresent() && idNumber().filter(number -> !number.equals(known.idNumber().get())).isPresent();
    }

    private RealName vouched() {
        return identified.level() == RealNameLevel.NONE ? RealName.none()
                : new RealName(identified.level(), Optional.of(source));
    }

    private Optional<IdNumber> idNumber() {
        try {
            return identified.details().idNumber().map(text -> new IdNumber(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** A mobile number of this country gets its prefix; what cannot be read is not taken. */
    private static Optional<String> phone(String text) {
        String number = text.replaceAll("[ ()-]", "");
        return Optional.of(number.matches("1\\d{10}") ? "+86" + number : number)
                .filter(full -> full.matches("\\+[1-9]\\d{6,14}"));
    }
}
