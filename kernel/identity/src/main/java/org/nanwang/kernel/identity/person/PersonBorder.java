package org.nanwang.kernel.identity.person;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Who may read and change whom: within their regions, and never above themselves. Who is turned back is written down. */
final class PersonBorder {

    private final PersonStore store;
    private final Border border;
    private final Granting granting;

    PersonBorder(PersonStore store, Border border, Granting granting) {
        this.store = store;
        this.border = border;
        this.granting = granting;
    }

    /** Tells whether somebody asks about themselves. */
    static boolean own(Caller caller, String name) {
        return caller.person().isPresent() && caller.name().equals(name) && caller.may("me:read");
    }

    /** Refuses what nobody does to themselves. */
    static void requireOther(Caller caller, Person person) {
        if (caller.person().equals(Optional.of(person.id()))) {
            throw new Refusal(IdentityError.ACCOUNT_OWN, person.name());
        }
    }

    /** Refuses unless somebody may do something where a person is at home. */
    static void requireAt(Caller caller, String action, Person person) {
        if (!caller.may(action + ":" + person.region())) {
            refuse(caller, action + ":" + person.region(), person.name());
        }
    }

    /** Finds somebody for who may; who may not read everybody does not learn who exists. */
    Person find(Caller caller, String verb, String name) {
        Optional<Person> found = store.findByName(name);
        return border.watch(caller, "account:" + verb, name, found.map(Person::region), () -> {
            if (found.isEmpty() && caller.may("account:read:*")) {
                throw new Refusal(IdentityError.ACCOUNT_UNKNOWN, name);
            }
            found.ifPresentOrElse(person -> requireAt(caller, "account:" + verb, person),
                    () -> refuse(caller, "account:" + verb + ":*", name));
            return found.orElseThrow();
        });
    }

    /** Changes somebody. All is looked at again inside: they may have moved or risen meanwhile. */
    Person changing(Caller caller, String verb, String name, BiFunction<PersonStore, Person, Person> work) {
        String needed = verb.equals("roles") ? "update" : verb;
        Person found = find(caller, needed, name);
        return watched(caller, "account:" + verb, found, () -> store.together(inner -> {
            Person before = inner.locked(found.id())
                    .orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, name));
            requireAt(caller, "account:" + needed, before);
            granting.requireAbove(caller, before.account());
            return work.apply(inner, before);
        }));
    }

    <T> T watched(Caller caller, String action, Person person, Supplier<T> work) {
        return border.watch(caller, action, person.name(), Optional.of(person.region()), work);
    }

    /** Who has not signed in is asked to; who may do it elsewhere is told that this is foreign. */
    private static void refuse(Caller caller, String permission, String name) {
        if (!caller.signedIn()) {
            caller.require(permission);
        }
        throw new Refusal(IdentityError.ACCOUNT_FOREIGN, name);
    }
}
