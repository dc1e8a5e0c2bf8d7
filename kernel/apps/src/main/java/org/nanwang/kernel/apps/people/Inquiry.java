package org.nanwang.kernel.apps.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.PersonField;
import org.nanwang.sdk.people.PersonId;

/**
 * One question of an installation.
 *
 * @param installation who asks
 * @param call how
 * @param fields for what
 * @param purpose why
 * @param caller in whose request; empty for an app's own work
 */
record Inquiry(
        InstallationId installation, String call, Set<PersonField> fields, String purpose, Optional<Caller> caller) {
    private static final String ACTION = "person:read";
    private static final int LONGEST_PURPOSE = 200;

    Inquiry {
        fields = Set.copyOf(fields);
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("the purpose of '" + call + "' is not 1 to " + LONGEST_PURPOSE
                    + " characters: say what the person's data is needed for");
        }
    }

    /** Tells whether it is about the one who is calling. */
    boolean isAbout(PersonId person) {
        return caller.flatMap(Caller::person).filter(person::equals).isPresent();
    }

    /** Gives what the trail keeps of it: never what was found. */
    AuditEntry entry(String object, String outcome) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("installation", installation.toString());
        told.put("call", call);
        told.put("fields", fields.stream().sorted().map(PersonField::permission).collect(Collectors.joining(", ")));
        told.put("purpose", purpose);
        told.put("outcome", outcome);
        caller.flatMap(Caller::actor).ifPresent(actor -> told.put("actor", actor));
        String who = caller.map(Caller::name).orElseGet(installation::toString);
        return new AuditEntry(who, ACTION, object, Optional.of(installation.region()), Map.of(), told);
    }
}
