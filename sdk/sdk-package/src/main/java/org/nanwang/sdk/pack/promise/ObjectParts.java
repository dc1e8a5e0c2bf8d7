package org.nanwang.sdk.pack.promise;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nanwang.sdk.pack.promise.Classes.Bound;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Reads the properties of a class as Jackson finds them: records, getters, setters, constructors, public fields. */
final class ObjectParts {

    private static final int HIDDEN = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;

    private final List<Bound> line;
    private final Use use;
    private final JavaShapes shapes;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();

    ObjectParts(List<Bound> line, Use use, JavaShapes shapes) {
        this.line = line;
        this.use = use;
        this.shapes = shapes;
    }

    /** Gives the type that stands for the whole object, if one does. */
    Optional<JavaType> value() {
        return line.stream().flatMap(bound -> bound.type().methods.stream()
                .filter(method -> Notes.of(method.visibleAnnotations).has(Notes.JACKSON + "JsonValue;"))
                .map(method -> method(method).result().with(bound.variables()))).findFirst();
    }

    Map<String, Part> all() {
        line.forEach(this::read);
        Map<String, Part> parts = new TreeMap<>();
        properties.values().stream().filter(property -> property.isFor(use) && !ignored.contains(property.jsonName()))
                .forEach(property -> put(parts, property));
        return parts;
    }

    private void put(Map<String, Part> parts, Property property) {
        Shape shape = shapes.of(property.type());
        if (property.isUnwrapped()) {
            parts.putAll(shapes.known().getOrDefault(shape.reference(), Shape.UNKNOWN).parts());
        } else {
            parts.put(property.jsonName(), new Part(shape, use == Use.WRITTEN && property.isRequired()));
        }
    }

    private void read(Bound bound) {
        ignored.addAll(Notes.of(bound.type().visibleAnnotations).texts(Notes.JACKSON + "JsonIgnoreProperties;", "value"));
        if (bound.type().recordComponents != null) {
            bound.type().recordComponents.forEach(component -> component(component, bound));
        }
        bound.type().methods.forEach(method -> method(method, bound));
        bound.type().fields.stream().filter(field -> (field.access & HIDDEN) == 0).forEach(field -> field(field, bound));
    }

    private void component(RecordComponentNode component, Bound bound) {
        Notes accessor = bound.type().methods.stream()
                .filter(method -> method.name.equals(component.name) && method.desc.startsWith("()"))
                .findFirst().map(method -> Notes.of(method.visibleAnnotations)).orElse(Notes.of());
        add(component.name, type(component.signature, component.descriptor), Notes.of(component.visibleAnnotations).and(accessor),
                true, true, bound);
    }

    private void field(FieldNode field, Bound bound) {
        Notes notes = Notes.of(field.visibleAnnotations);
        boolean visible = (field.access & Opcodes.ACC_PUBLIC) != 0 || notes.has(Property.PROPERTY);
        add(field.name, type(field.signature, field.desc), notes, visible, false, bound);
    }

    private void method(MethodNode method, Bound bound) {
        if ((method.access & HIDDEN & ~Opcodes.ACC_TRANSIENT) != 0) {
            creator(method, bound);
            return;
        }
        Signature.Method signature = method(method);
        Notes notes = Notes.of(method.visibleAnnotations);
        boolean visible = (method.access & Opcodes.ACC_PUBLIC) != 0 || notes.has(Property.PROPERTY);
        int parameters = signature.parameters().size();
        boolean gives = parameters == 0 && !signature.result().name().equals("V");
        if (method.name.equals("<init>")) {
            creator(method, bound);
        } else if (gives && (isNamed(method.name, "get") || isNamed(method.name, "is") || notes.hasAny(Property.PROPERTY))) {
            add(word(method.name), signature.result(), notes, visible && use == Use.READ, false, bound);
        } else if (parameters == 1 && (isNamed(method.name, "set") || notes.hasAny(Property.PROPERTY))) {
            add(word(method.name), signature.parameters().get(0), notes, visible && use == Use.WRITTEN, false, bound);
        }
    }

    /** Takes the parameters of a constructor or factory that name their properties. */
    private void creator(MethodNode method, Bound bound) {
        List<AnnotationNode>[] notes = method.visibleParameterAnnotations;
        List<JavaType> parameters = notes == null ? List.of() : method(method).parameters();
        for (int i = 0; i < parameters.size() && parameters.size() == notes.length; i++) {
            Notes parameter = Notes.of(notes[i]);
            JavaType type = parameters.get(i);
            parameter.text(Property.PROPERTY, "value").ifPresent(name ->
                    add(name, type, parameter, use == Use.WRITTEN, true, bound));
        }
    }

    private void add(String name, JavaType type, Notes notes, boolean visible, boolean needed, Bound bound) {
        properties.merge(name, new Property(name, type.with(bound.variables()), notes, visible, needed), Property::and);
    }

    private static boolean isNamed(String method, String verb) {
        return method.length() > verb.length() && method.startsWith(verb) && Character.isUpperCase(method.charAt(verb.length()));
    }

    /** Gives the property's name: {@code getName}, {@code setName}, {@code isName} and {@code name} speak of {@code name}. */
    private static String word(String method) {
        int start = isNamed(method, "is") ? 2 : isNamed(method, "get") || isNamed(method, "set") ? 3 : 0;
        return Character.toLowerCase(method.charAt(start)) + method.substring(start + 1);
    }

    private static JavaType type(String signature, String descriptor) {
        return Signature.type(signature == null ? descriptor : signature);
    }

    static Signature.Method method(MethodNode method) {
        return Signature.method(method.signature == null ? method.desc : method.signature);
    }
}
