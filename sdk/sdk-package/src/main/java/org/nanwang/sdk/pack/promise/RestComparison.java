package org.nanwang.sdk.pack.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the REST interfaces of two releases. */
final class RestComparison {

    private final Rest before;
    private final Rest after;

    RestComparison(Rest before, Rest after) {
        this.before = before;
        this.after = after;
    }

    /** Gives what breaks callers, by the class it is in; the bundle stands for a class that is gone. */
    Map<String, List<Break>> breaks() {
        Map<String, List<Break>> breaks = new TreeMap<>();
        before.operations().forEach((name, was) -> {
            Operation is = after.operations().get(name);
            String place = is == null ? "bundle" : is.file();
            breaks.computeIfAbsent(place, key -> new ArrayList<>())
                    .addAll(is == null ? List.of(Break.of("removed", name)) : breaks(name, was, is));
        });
        return breaks;
    }

    private List<Break> breaks(String name, Operation was, Operation is) {
        List<Break> breaks = new ArrayList<>(body(name, was.body(), is.body()));
        if (was.answer().isPresent()) {
            breaks.addAll(is.answer().isEmpty() ? List.of(Break.of("removed", name + ": answer"))
                    : new Comparison(before.read(), after.read(), Use.READ)
                            .compare(name + ": answer", was.answer().get(), is.answer().get()));
        }
        breaks.addAll(Comparison.of(name + ": parameters", Shape.object(was.parameters()), Shape.object(is.parameters()), Use.WRITTEN));
        media(name + ": consumes", was.consumes(), is.consumes(), breaks);
        media(name + ": produces", was.produces(), is.produces(), breaks);
        return breaks;
    }

    private List<Break> body(String name, Optional<Shape> was, Optional<Shape> is) {
        String subject = name + ": body";
        if (was.isEmpty() || is.isEmpty()) {
            return was.isPresent() ? List.of(Break.of("removed", subject))
                    : is.isPresent() ? List.of(Break.of("required", subject)) : List.of();
        }
        return new Comparison(before.written(), after.written(), Use.WRITTEN).compare(subject, was.get(), is.get());
    }

    private static void media(String subject, Set<String> was, Set<String> is, List<Break> breaks) {
        Set<String> gone = new TreeSet<>(was);
        gone.removeAll(is);
        if (!is.isEmpty()) {
            gone.forEach(type -> breaks.add(Break.of("removed", subject + " " + type)));
        }
    }
}
