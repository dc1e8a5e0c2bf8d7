package org.nanwang.kernel.apps.installation;

import java.util.Map;
import java.util.Optional;

/** Tells by a JSON Schema which values are secret: those it marks {@code writeOnly}, whole lists of them included. */
record SecretPlaces(boolean secret, Map<?, ?> properties, Optional<Object> others) {

    /** Where nobody can tell, everything is. */
    static SecretPlaces everything() {
        return new SecretPlaces(true, Map.of(), Optional.empty());
    }

    static SecretPlaces of(Object schema) {
        Map<?, ?> map = schema instanceof Map<?, ?> known ? known : Map.of();
        boolean listed = map.get("items") instanceof Map<?, ?> items && Boolean.TRUE.equals(items.get("writeOnly"));
        return new SecretPlaces(listed || Boolean.TRUE.equals(map.get("writeOnly")),
                map.get("properties") instanceof Map<?, ?> properties ? properties : Map.of(),
                Optional.ofNullable(map.get("additionalProperties")));
    }

    SecretPlaces at(String name) {
        if (secret) {
            return everything();
        }
        Object inner = properties.get(name);
        return of(inner == null ? others.orElse(Map.of()) : inner);
    }
}
