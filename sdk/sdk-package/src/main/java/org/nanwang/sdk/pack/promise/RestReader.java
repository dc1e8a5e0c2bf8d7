package org.nanwang.sdk.pack.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nanwang.sdk.pack.promise.Classes.Bound;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Reads the REST interface of a bundle from the annotations of its classes, of which none is loaded. */
final class RestReader {

    private static final String PATH = Notes.REST + "Path;";
    private static final String HIDDEN = Notes.OPEN_API + "Hidden;";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final int DEEPEST = 8;
    private static final int MOST = 5_000;
    private static final int COMPILED = Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;

    private final Classes classes;
    private final JavaShapes read;
    private final JavaShapes written;
    private final Map<String, Operation> operations = new TreeMap<>();

    private RestReader(Classes classes) {
        this.classes = classes;
        this.read = new JavaShapes(classes, Use.READ);
        this.written = new JavaShapes(classes, Use.WRITTEN);
    }

    static Rest read(Classes classes, String vendor) {
        RestReader reader = new RestReader(classes);
        classes.ofVendor(vendor).toList().forEach(reader::root);
        return new Rest(reader.operations, reader.read.known(), reader.written.known());
    }

    private void root(String name) {
        classes.find(name).ifPresent(type -> {
            Notes notes = Notes.of(type.visibleAnnotations);
            notes.text(PATH, "value").filter(path -> !notes.has(HIDDEN)).ifPresent(path -> resource(JavaType.of(name), path, 0));
        });
    }

    /** Methods annotated on a parent count as its own; those of a nearer class come first. */
    private void resource(JavaType type, String path, int depth) {
        List<Bound> line = classes.line(type);
        Notes all = line.stream().map(bound -> Notes.of(bound.type().visibleAnnotations)).reduce(Notes.of(), Notes::and);
        Set<String> met = new HashSet<>();
        for (Bound bound : line) {
            for (MethodNode method : bound.type().methods) {
                Notes notes = Notes.of(method.visibleAnnotations);
                boolean counts = (method.access & COMPILED) == 0 && notes.hasAny("L") && !notes.has(HIDDEN);
                if (counts && met.add(method.name + method.desc) && operations.size() < MOST) {
                    take(new RestMethod(bound, method, notes, all), path, depth);
                }
            }
        }
    }

    private void take(RestMethod method, String base, int depth) {
        Optional<String> path = method.notes().text(PATH, "value");
        Optional<String> verb = verb(method.notes());
        String address = Address.join(base, path.orElse(""));
        if (verb.isPresent() && !method.notes().flag(Notes.OPEN_API + "Operation;", "hidden")) {
            operations.putIfAbsent(verb.get() + " " + Address.plain(address),
                    new OperationReader(classes, read, written).read(method, Address.names(address)));
        } else if (verb.isEmpty() && path.isPresent() && depth < DEEPEST) {
            resource(method.result(), address, depth + 1);
        }
    }

    /** Finds the HTTP method, also by an annotation of the app's own. */
    private Optional<String> verb(Notes notes) {
        return notes.names().map(name -> name.startsWith(Notes.REST)
                        ? Optional.of(name.substring(Notes.REST.length(), name.length() - 1)).filter(METHODS::contains)
                        : classes.find(name.substring(1, name.length() - 1))
                                .flatMap(type -> Notes.of(type.visibleAnnotations).text(Notes.REST + "HttpMethod;", "value")))
                .flatMap(Optional::stream).findFirst();
    }
}
