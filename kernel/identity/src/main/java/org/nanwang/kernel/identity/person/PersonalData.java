package org.nanwang.kernel.identity.person;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.sdk.people.IdNumber;

/**
 * What is personal about somebody. Kept sealed; never in a list, a log or the audit trail.
 *
 * @param phone with its country, as in E.164: {@code +8613800000000}
 */
public record PersonalData(
        Optional<String> realName, Optional<String> phone, Optional<String> email, Optional<IdNumber> idNumber) {

    /** Gives nothing. */
    public static PersonalData none() {
        return new PersonalData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Names what is there, without telling it. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        realName.ifPresent(value -> fields.add("realName"));
        phone.ifPresent(value -> fields.add("phone"));
        email.ifPresent(value -> fields.add("email"));
        idNumber.ifPresent(value -> fields.add("idNumber"));
        return fields;
    }

    @Override
    public String toString() {
        return "PersonalData" + fields();
    }
}
