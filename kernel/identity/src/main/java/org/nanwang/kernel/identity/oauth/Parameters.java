package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query. Only {@code resource} may come more than once. */
record Parameters(Map<String, List<String>> all) {

    static Parameters of(String query) {
        return new Parameters(URLUtils.parseParameters(query));
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(all.get(name)).filter(values -> values.size() == 1).map(values -> values.get(0))
                .filter(value -> !value.isEmpty() && plain(value));
    }

    List<String> words(String name) {
        return one(name).map(text -> List.of(text.strip().split(" +"))).orElse(List.of());
    }

    List<String> resources() {
        return all.getOrDefault("resource", List.of());
    }

    /** Tells whether a text has nothing in it that controls a terminal or a log, or that the database cannot keep. */
    static boolean plain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** Gives a parameter that came more than once and may not, is longer than any honest one, or is no plain text. */
    Optional<String> unfit(int longest) {
        return all.entrySet().stream()
                .filter(one -> one.getValue().size() > (one.getKey().equals("resource") ? 10 : 1)
                        || one.getValue().stream().anyMatch(value -> value.length() > longest || !plain(value)))
                .map(Map.Entry::getKey).findFirst();
    }
}
