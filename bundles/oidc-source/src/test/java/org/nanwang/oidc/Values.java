package org.nanwang.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.Configuration;

/** A configuration of flat names, with the defaults of the descriptor that a test needs. */
record Values(Map<String, Object> values) implements Configuration {

    static Values of(String issuer) {
        return new Values(Map.of("issuer", issuer, "client-id", "jining", "scopes", List.of("openid", "profile"),
                "name-zh", "爱山东", "name-en", "Ai Shandong", "claims.display-name", "name", "claims.phone", "phone_number",
                "level.claim", "assurance", "level.verified", List.of("2", "L2"), "level.strong", List.of("L3")));
    }

    Values with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Values(more);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    @Override
    public Optional<Long> number(String name) {
        return Optional.ofNullable((Long) values.get(name));
    }

    @Override
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable((Boolean) values.get(name));
    }

    @Override
    @SuppressWarnings("unchecked") // the test puts lists of texts there
    public List<String> texts(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }
}
