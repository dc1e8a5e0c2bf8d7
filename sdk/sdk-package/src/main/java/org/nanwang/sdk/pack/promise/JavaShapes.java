package org.nanwang.sdk.pack.promise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Reads the shapes of types as the platform's JSON shows them to those who read, or takes them from those who write. */
final class JavaShapes {

    private static final String VALUE = Notes.JACKSON + "JsonValue;";
    private static final Set<String> OWN_FORM = Set.of(Notes.JACKSON + "JsonTypeInfo;", Notes.JACKSON + "JsonFormat;");

    /** Types can be written that hold ever new ones of themselves. */
    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 1_000;

    private final Classes classes;
    private final Use use;
    private final Map<String, Shape> known = new HashMap<>();

    JavaShapes(Classes classes, Use use) {
        this.classes = classes;
        this.use = use;
    }

    /** Gives what references mean. */
    Map<String, Shape> known() {
        return known;
    }

    Shape of(JavaType type) {
        if (WellKnown.wraps(type)) {
            return of(type.argument(0));
        }
        Optional<Shape> simple = WellKnown.simple(type);
        if (simple.isPresent()) {
            return simple.get();
        }
        if (WellKnown.isList(type)) {
            return Shape.array(of(type.argument(0)));
        }
        return WellKnown.isMap(type) ? Shape.map(of(type.argument(1))) : ofClass(type);
    }

    private Shape ofClass(JavaType type) {
        Optional<ClassNode> found = classes.find(type.name());
        if (found.isEmpty() || OWN_FORM.stream().anyMatch(Notes.of(found.get().visibleAnnotations)::has)) {
            return Shape.UNKNOWN;
        }
        if ((found.get().access & Opcodes.ACC_ENUM) != 0) {
            return ofEnum(found.get());
        }
        String name = type.toString();
        if (!known.containsKey(name)) {
            if (known.size() >= MOST || name.length() > LONGEST_NAME) {
                return Shape.UNKNOWN;
            }
            known.put(name, Shape.object(Map.of()));
            known.put(name, describe(type));
        }
        Shape shape = known.get(name);
        return shape.is(Kind.OBJECT) ? Shape.reference(name) : shape;
    }

    private Shape describe(JavaType type) {
        ObjectParts parts = new ObjectParts(classes.line(type), use, this);
        return parts.value().map(this::of).orElseGet(() -> Shape.object(parts.all()));
    }

    private Shape ofEnum(ClassNode type) {
        if (type.methods.stream().anyMatch(method -> Notes.of(method.visibleAnnotations).has(VALUE))) {
            return Shape.of(Kind.STRING);
        }
        Set<String> values = new TreeSet<>();
        type.fields.stream().filter(field -> (field.access & Opcodes.ACC_ENUM) != 0).forEach(field -> values.add(name(field)));
        return Shape.oneOf(values);
    }

    private static String name(FieldNode constant) {
        return Notes.of(constant.visibleAnnotations).text(Notes.JACKSON + "JsonProperty;", "value").orElse(constant.name);
    }
}
