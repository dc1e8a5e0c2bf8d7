package org.nanwang.sdk.pack.promise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nanwang.sdk.pack.promise.Classes.Bound;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads what one operation takes and gives. */
final class OperationReader {

    private static final List<String> KINDS = List.of("Path", "Query", "Header", "Cookie", "Form", "Matrix");
    private static final Set<String> ANY_ANSWER = Set.of("jakarta/ws/rs/core/Response", "java/lang/Object");
    private static final Set<Kind> PLAIN = Set.of(Kind.STRING, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN, Kind.ARRAY);

    private final Classes classes;
    private final JavaShapes read;
    private final JavaShapes written;
    private final Map<String, Part> parameters = new TreeMap<>();
    private Optional<Shape> body = Optional.empty();

    OperationReader(Classes classes, JavaShapes read, JavaShapes written) {
        this.classes = classes;
        this.read = read;
        this.written = written;
    }

    Operation read(RestMethod method, List<String> variables) {
        List<JavaType> types = method.signature().parameters();
        List<AnnotationNode>[] notes = method.node().visibleParameterAnnotations;
        for (int i = 0; i < types.size(); i++) {
            List<AnnotationNode> found = notes == null || notes.length != types.size() ? List.of() : notes[i];
            parameter(types.get(i).with(method.owner().variables()), Notes.of(found), variables);
        }
        return new Operation(method.owner().type().name + ".class", parameters, body, answer(method),
                method.media("Consumes"), method.media("Produces"));
    }

    private void parameter(JavaType type, Notes notes, List<String> variables) {
        if (notes.has(Notes.REST + "BeanParam;")) {
            classes.line(type).forEach(bound -> bean(bound, variables));
        } else if (!notes.hasAny(Notes.REST)) {
            body = Optional.of(written.of(type));
        } else {
            named(type, notes, variables);
        }
    }

    private void named(JavaType type, Notes notes, List<String> variables) {
        for (String kind : KINDS) {
            notes.text(Notes.REST + kind + "Param;", "value").ifPresent(name -> {
                boolean path = kind.equals("Path") && variables.contains(name);
                boolean required = Property.isDemanded(notes) && !notes.has(Notes.REST + "DefaultValue;");
                parameters.put(kind.toLowerCase(Locale.ROOT) + " " + (path ? variables.indexOf(name) + 1 : name),
                        new Part(plain(type), required && !kind.equals("Path")));
            });
        }
    }

    /** A parameter is text; what the app makes of it is seen for numbers, truth values and lists of names only. */
    private Shape plain(JavaType type) {
        Shape shape = written.of(type);
        return PLAIN.contains(shape.kind()) ? shape : Shape.of(Kind.STRING);
    }

    private void bean(Bound bound, List<String> variables) {
        bound.type().fields.forEach(field -> named(Signature.type(field.signature == null ? field.desc : field.signature)
                .with(bound.variables()), Notes.of(field.visibleAnnotations), variables));
        for (MethodNode method : bound.type().methods) {
            List<JavaType> types = ObjectParts.method(method).parameters();
            List<AnnotationNode>[] notes = method.visibleParameterAnnotations;
            for (int i = 0; notes != null && i < types.size() && notes.length == types.size(); i++) {
                named(types.get(i).with(bound.variables()), Notes.of(notes[i]), variables);
            }
            if (types.size() == 1) {
                named(types.get(0).with(bound.variables()), Notes.of(method.visibleAnnotations), variables);
            }
        }
    }

    private Optional<Shape> answer(RestMethod method) {
        JavaType type = method.result();
        if (type.name().equals("V")) {
            return Optional.empty();
        }
        if (!ANY_ANSWER.contains(type.name())) {
            return Optional.of(read.of(type));
        }
        return Optional.of(List.of("ApiResponse;", "ApiResponses;").stream()
                .map(name -> method.notes().ofClass(Notes.OPEN_API + "responses/" + name, "implementation"))
                .flatMap(Optional::stream).findFirst()
                .map(descriptor -> read.of(Signature.type(descriptor))).orElse(Shape.UNKNOWN));
    }
}
