package org.nanwang.sdk.pack.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** The annotations of something in code. */
final class Notes {

    static final String REST = "Ljakarta/ws/rs/";
    static final String JACKSON = "Lcom/fasterxml/jackson/annotation/";
    static final String OPEN_API = "Lio/swagger/v3/oas/annotations/";

    private final List<AnnotationNode> all;

    private Notes(List<AnnotationNode> all) {
        this.all = all;
    }

    /** Takes those of one thing that the compiler may have written to several places; each may be null. */
    @SafeVarargs
    static Notes of(List<AnnotationNode>... places) {
        return new Notes(Arrays.stream(places).filter(Objects::nonNull).flatMap(List::stream).toList());
    }

    Notes and(Notes others) {
        return new Notes(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    boolean has(String descriptor) {
        return find(descriptor).isPresent();
    }

    boolean hasAny(String prefix) {
        return all.stream().anyMatch(note -> note.desc.startsWith(prefix));
    }

    Stream<String> names() {
        return all.stream().map(note -> note.desc);
    }

    Optional<AnnotationNode> find(String descriptor) {
        return all.stream().filter(note -> note.desc.equals(descriptor)).findFirst();
    }

    Optional<String> text(String descriptor, String key) {
        return find(descriptor).flatMap(note -> value(note, key)).map(String::valueOf);
    }

    boolean flag(String descriptor, String key) {
        return text(descriptor, key).filter("true"::equals).isPresent();
    }

    Set<String> texts(String descriptor, String key) {
        Set<String> texts = new TreeSet<>();
        Object value = find(descriptor).flatMap(note -> value(note, key)).orElse(List.of());
        (value instanceof List<?> list ? list : List.of(value)).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    /** Tells whether a constant of an enum is named. */
    boolean names(String descriptor, String key, String constant) {
        return find(descriptor).flatMap(note -> value(note, key))
                .filter(value -> value instanceof String[] named && named[1].equals(constant)).isPresent();
    }

    private static Optional<Object> value(AnnotationNode note, String key) {
        for (int i = 0; note.values != null && i + 1 < note.values.size(); i += 2) {
            if (key.equals(note.values.get(i))) {
                return Optional.ofNullable(note.values.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Finds the class that is named anywhere inside under a key: annotations hold annotations. */
    Optional<String> ofClass(String descriptor, String key) {
        return find(descriptor).flatMap(note -> ofClass(note, key));
    }

    private static Optional<String> ofClass(Object inside, String key) {
        if (inside instanceof List<?> list) {
            return list.stream().map(each -> ofClass(each, key)).flatMap(Optional::stream).findFirst();
        }
        if (!(inside instanceof AnnotationNode note) || note.values == null) {
            return Optional.empty();
        }
        Optional<Object> named = value(note, key).filter(Type.class::isInstance);
        return named.isPresent() ? named.map(type -> ((Type) type).getDescriptor()) : ofClass((Object) note.values, key);
    }
}
