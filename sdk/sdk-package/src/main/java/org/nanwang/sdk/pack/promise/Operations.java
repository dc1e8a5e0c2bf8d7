package org.nanwang.sdk.pack.promise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.rule.Bundle;

/** The REST interface of a bundle in lines that people read: each operation with all it takes and gives. */
public final class Operations {

    /** Of one operation; shapes can hold ever new ones of themselves. */
    private static final int MOST = 2_000;

    private final Rest rest;

    private Operations(Rest rest) {
        this.rest = rest;
    }

    /** Gives the operations by method and path; none of a bundle without a descriptor. */
    public static Map<String, Set<String>> of(Bundle bundle) {
        return bundle.descriptor().map(AppDescriptor::vendor)
                .map(vendor -> new Operations(RestReader.read(new Classes(bundle.archives()), vendor)).all()).orElse(Map.of());
    }

    private Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new TreeMap<>();
        rest.operations().forEach((name, operation) -> all.put(name, facts(operation)));
        return all;
    }

    private Set<String> facts(Operation operation) {
        Set<String> facts = new TreeSet<>();
        operation.parameters().forEach((name, part) -> new Lines(Map.of(), facts).part(name, part));
        operation.body().ifPresent(body -> new Lines(rest.written(), facts).shape("body", body, ""));
        operation.answer().ifPresent(answer -> new Lines(rest.read(), facts).shape("answer", answer, ""));
        operation.consumes().forEach(type -> facts.add("consumes " + type));
        operation.produces().forEach(type -> facts.add("produces " + type));
        return facts;
    }

    /** Writes one shape down, and those it holds; each that is described elsewhere once, so that it comes to an end. */
    private static final class Lines {

        private final Map<String, Shape> known;
        private final Set<String> facts;
        private final Set<String> opened = new HashSet<>();

        Lines(Map<String, Shape> known, Set<String> facts) {
            this.known = known;
            this.facts = facts;
        }

        void part(String place, Part part) {
            shape(place, part.shape(), part.required() ? ", required" : "");
        }

        void shape(String place, Shape shape, String remark) {
            if (facts.size() >= MOST) {
                return;
            }
            boolean again = shape.isReference() && !opened.add(shape.reference());
            Shape open = shape.isReference() ? known.getOrDefault(shape.reference(), Shape.UNKNOWN) : shape;
            facts.add(place + ": " + open.kind().word() + values(open) + remark);
            if (!again) {
                open.parts().forEach((name, part) -> part(place + "." + name, part));
                open.items().ifPresent(items -> shape(place + (open.is(Kind.ARRAY) ? "[]" : ".*"), items, ""));
            }
        }

        private static String values(Shape shape) {
            return shape.values().isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(shape.values())) + ")";
        }
    }
}
