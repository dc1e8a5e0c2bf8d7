package org.nanwang.kernel.identity.token;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code act} claim of RFC 8693: who acts, and inside it for whom they took over. */
final class Actors {

    static final String CLAIM = "act";
    private static final String SUBJECT = "sub";

    private Actors() {
    }

    /** Words a chain, the latest first; empty if nobody acts. */
    static Optional<Map<String, Object>> write(List<String> chain) {
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(write(chain.subList(1, chain.size()))
                .map(before -> Map.of(SUBJECT, chain.get(0), CLAIM, before)).orElse(Map.of(SUBJECT, chain.get(0))));
    }

    static List<String> read(Map<String, Object> claim) throws ParseException {
        List<String> chain = new ArrayList<>();
        for (Object one = claim; one != null; one = ((Map<?, ?>) one).get(CLAIM)) {
            if (!(one instanceof Map<?, ?> actor) || !(actor.get(SUBJECT) instanceof String name)) {
                throw new ParseException("not an actor", 0);
            }
            chain.add(name);
        }
        return chain;
    }
}
