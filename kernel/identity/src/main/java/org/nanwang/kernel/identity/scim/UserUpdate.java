package org.nanwang.kernel.identity.scim;

import java.util.Optional;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.RealNameLevel;

/** Makes somebody as a directory wants them, within what is done together. */
record UserUpdate(Desk desk, PersonStore work, Person before) {

    void apply(UserChange wanted, Optional<String> hash) {
        if (!wanted.userName().equals(before.name())) {
            throw new Refusal(ScimError.MUTABILITY, "userName");
        }
        requireHarmless(hash);
        PersonalData data = work.data(before.id());
        PersonalData next = new PersonalData(
                wanted.data().realName(), wanted.data().phone(), wanted.data().email(), data.idNumber());
        Person after = before.with(before.account().letIn(wanted.active().orElse(before.active())))
                .called(wanted.displayName()).knownAs(wanted.externalId()).checked(stillTrue(data, next));
        work.replace(after);
        if (!next.equals(data)) {
            work.replaceData(before.id(), next);
        }
        hash.ifPresent(secret -> work.replaceSecret(before.id(), secret));
        work.directory().audit(desk.entry("update", before.name(), Users.told(before, data), Users.told(after, next)));
    }

    /** Whoever sets the password of an account can act for it: only who may all that it may. */
    private void requireHarmless(Optional<String> hash) {
        boolean powerful = !before.account().powers().allRoles().isEmpty() || !before.account().permissions().isEmpty();
        if (hash.isPresent() && powerful && !desk.caller().may("*:*:" + desk.region())) {
            throw new Refusal(ScimError.MUTABILITY, "password");
        }
    }

    /** What was checked was the name, or the phone, of before. */
    private RealName stillTrue(PersonalData data, PersonalData next) {
        boolean nameGone = before.realName().level().number() >= RealNameLevel.VERIFIED.number()
                && !data.realName().equals(next.realName());
        boolean phoneGone = before.realName().level() == RealNameLevel.BASIC && !data.phone().equals(next.phone());
        return nameGone || phoneGone ? RealName.none() : before.realName();
    }
}
