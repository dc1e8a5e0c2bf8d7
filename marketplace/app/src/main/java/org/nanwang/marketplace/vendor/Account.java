package org.nanwang.marketplace.vendor;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonId;

/**
 * Who comes in: the name of an account, which may change hands, and the person behind it, who stays the same.
 *
 * @param name of a person's account, or of a machine as {@code client:NAME}
 * @param person empty for machines, and of somebody who was named and has not come in yet
 */
public record Account(String name, Optional<PersonId> person) {

    /** Reads who calls. */
    static Account of(Caller caller) {
        return new Account(caller.person().isEmpty() ? "client:" + caller.name() : caller.name(), caller.person());
    }

    /** Tells whether somebody who comes in is meant: by the person where one is known, or else by the name. */
    public boolean means(Account present) {
        return person.isPresent() ? person.equals(present.person()) : name.equals(present.name());
    }
}
