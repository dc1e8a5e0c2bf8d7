package org.nanwang.sdk.pack.promise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares shapes of two releases and finds what breaks those who rely on the earlier one. */
final class Comparison {

    private final Map<String, Shape> before;
    private final Map<String, Shape> after;
    private final Use use;
    private final List<Break> breaks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Takes what references of either side mean. */
    Comparison(Map<String, Shape> before, Map<String, Shape> after, Use use) {
        this.before = before;
        this.after = after;
        this.use = use;
    }

    static List<Break> of(String subject, Shape before, Shape after, Use use) {
        return new Comparison(Map.of(), Map.of(), use).compare(subject, before, after);
    }

    List<Break> compare(String subject, Shape was, Shape is) {
        if (seen.add(was.reference() + "\n" + is.reference()) || !was.isReference() || !is.isReference()) {
            compareOpen(subject, open(was, before), open(is, after));
        }
        return breaks;
    }

    private static Shape open(Shape shape, Map<String, Shape> known) {
        return shape.isReference() ? known.getOrDefault(shape.reference(), Shape.UNKNOWN) : shape;
    }

    private void compareOpen(String subject, Shape was, Shape is) {
        if (was.is(Kind.UNKNOWN) || is.is(Kind.UNKNOWN)) {
            if (!was.is(is.kind()) && is.is(Kind.UNKNOWN)) {
                tell(Break.UNKNOWN, subject);
            }
            return;
        }
        if (!fits(was.kind(), is.kind())) {
            tell("retyped", subject, was.kind().word(), is.kind().word());
            return;
        }
        values(subject, was, is);
        was.parts().forEach((name, part) -> part(subject + "." + name, part, Optional.ofNullable(is.parts().get(name))));
        Set<String> fresh = new TreeSet<>(is.parts().keySet());
        fresh.removeAll(was.parts().keySet());
        fresh.stream().filter(name -> is.parts().get(name).required()).forEach(name -> required(subject + "." + name));
        items(subject, was, is);
        if (use.isWritten()) {
            Limits.tightened(was.limits(), is.limits())
                    .forEach(keyword -> tell("narrowed", subject, keyword + ": " + is.limits().get(keyword)));
        }
    }

    private boolean fits(Kind was, Kind is) {
        boolean takesMore = is == Kind.ANY || was == Kind.INTEGER && is == Kind.NUMBER;
        boolean givesLess = was == Kind.ANY || was == Kind.NUMBER && is == Kind.INTEGER;
        return was == is || use == Use.WRITTEN && takesMore || use == Use.READ && givesLess;
    }

    /** A reader has to expect values it does not know; a writer relies on those it knows. */
    private void values(String subject, Shape was, Shape is) {
        if (!use.isWritten() || is.values().isEmpty()) {
            return;
        }
        Set<String> gone = new TreeSet<>(was.values());
        gone.removeAll(is.values());
        if (was.values().isEmpty() || !gone.isEmpty()) {
            tell("narrowed", subject, gone.isEmpty() ? "enum" : "enum - " + String.join(", ", gone));
        }
    }

    private void part(String subject, Part was, Optional<Part> is) {
        if (is.isEmpty()) {
            tell("removed", subject);
            return;
        }
        compare(subject, was.shape(), is.get().shape());
        if (!was.required() && is.get().required()) {
            required(subject);
        }
        if (use.isRead() && was.required() && !is.get().required()) {
            tell("optional", subject);
        }
    }

    private void required(String subject) {
        if (use.isWritten()) {
            tell("required", subject);
        }
    }

    private void items(String subject, Shape was, Shape is) {
        String inside = subject + (was.is(Kind.ARRAY) ? "[]" : ".*");
        if (was.items().isPresent() && is.items().isPresent()) {
            compare(inside, was.items().get(), is.items().get());
        } else if (use.isWritten() && was.items().isEmpty() && !was.closed() && is.items().isPresent()) {
            tell("narrowed", inside, is.items().get().kind().word());
        } else if (was.items().isPresent() && is.closed()) {
            tell("removed", inside);
        }
        if (use.isWritten() && !was.closed() && is.closed() && was.items().isEmpty()) {
            tell("narrowed", subject, "additionalProperties: false");
        }
    }

    private void tell(String change, String subject, Object... details) {
        breaks.add(Break.of(change, subject, details));
    }
}
