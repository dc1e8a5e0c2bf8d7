package org.nanwang.sdk.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * A person, as far as was asked. A field is empty when it was not asked for, and when the platform does not know it.
 *
 * @param id who, never null
 * @param name the real name, never null
 * @param phone the phone number, never null
 * @param email the e-mail address, never null
 * @param idNumber the number of the identity card, never null
 * @param region where the person belongs, never null
 * @param realNameLevel how well the platform knows who it is, never null
 * @param organisations whom the person acts for; unmodifiable, never null
 * @since 1.0
 */
public record Person(
        PersonId id, Optional<String> name, Optional<String> phone, Optional<String> email, Optional<IdNumber> idNumber,
        Optional<RegionCode> region, Optional<RealNameLevel> realNameLevel, List<Membership> organisations) {

    /** @throws NullPointerException if a part is null */
    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(idNumber, "idNumber");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(realNameLevel, "realNameLevel");
        organisations = List.copyOf(organisations);
    }

    /** Tells who it is and nothing of the fields: they do not belong in a log. */
    @Override
    public String toString() {
        return "person " + id;
    }
}
