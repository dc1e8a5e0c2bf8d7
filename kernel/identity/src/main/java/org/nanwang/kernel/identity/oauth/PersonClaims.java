package org.nanwang.kernel.identity.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.RealNameLevel;

/**
 * What a client is told of somebody who has agreed to a scope (OpenID Connect Core, 5.4). What is personal is told at the
 * userinfo endpoint alone, never in a token, and each time is written down.
 */
final class PersonClaims {

    /** The claims there are. */
    static final List<String> ALL = List.of("name", "preferred_username", "real_name_level", "email", "email_verified",
            "phone_number", "phone_number_verified");

    private final PersonStore persons;

    PersonClaims(PersonStore persons) {
        this.persons = persons;
    }

    /** Gives what may stand in a token. */
    Map<String, Object> profile(String account, Extent extent) {
        return extent.has("profile") ? persons.findByAccount(account).map(PersonClaims::profile).orElse(Map.of()) : Map.of();
    }

    /** Gives all of it to a client. */
    Map<String, Object> all(String account, Extent extent, String client) {
        Map<String, Object> claims = new LinkedHashMap<>(profile(account, extent));
        if (extent.has("email") || extent.has("phone")) {
            persons.findByAccount(account).ifPresent(person -> claims.putAll(personal(person, extent, client)));
        }
        return claims;
    }

    private Map<String, Object> personal(Person person, Extent extent, String client) {
        PersonalData data = persons.data(person.id());
        Map<String, Object> claims = new LinkedHashMap<>();
        Set<String> told = new TreeSet<>();
        Optional.of(extent).filter(one -> one.has("email")).flatMap(one -> data.email()).ifPresent(email -> {
            told.add("email");
            // the city does not write to addresses to confirm them
            claims.putAll(Map.of("email", email, "email_verified", false));
        });
        Optional.of(extent).filter(one -> one.has("phone")).flatMap(one -> data.phone()).ifPresent(phone -> {
            told.add("phone");
            claims.putAll(Map.of("phone_number", phone, "phone_number_verified",
                    person.realName().level().number() >= RealNameLevel.BASIC.number()));
        });
        if (!told.isEmpty()) {
            persons.directory().audit(new AuditEntry(client, "account:read-personal", person.name(),
                    Optional.of(person.region()), Map.of(), Map.of("fields", told.toString(), "shown", "open")));
        }
        return claims;
    }

    private static Map<String, Object> profile(Person person) {
        return Map.of("preferred_username", person.name(), "name", person.displayName(),
                "real_name_level", person.realName().level().number());
    }
}
