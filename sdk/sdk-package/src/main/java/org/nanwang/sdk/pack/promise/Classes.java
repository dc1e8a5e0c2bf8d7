package org.nanwang.sdk.pack.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Archives;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The classes of a bundle and its libraries, read without their code when first asked for. */
final class Classes {

    private static final int SKIP = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    private static final String FILE = ".class";

    private final Map<String, Archive> places = new LinkedHashMap<>();
    private final Map<String, Optional<ClassNode>> known = new HashMap<>();

    Classes(Archives archives) {
        for (Archive archive : archives.all()) {
            archive.content().files().stream().filter(path -> path.endsWith(FILE))
                    .forEach(path -> places.putIfAbsent(path.substring(0, path.length() - FILE.length()), archive));
        }
    }

    /** Gives the names of the app's own classes, and of those in libraries that lie in the vendor's packages. */
    Stream<String> ofVendor(String vendor) {
        String home = vendor.replace('.', '/') + "/";
        return places.entrySet().stream().filter(entry -> entry.getValue().isApp() || entry.getKey().startsWith(home))
                .map(Map.Entry::getKey);
    }

    /** Finds a class; a broken one is as good as none, the rules of code tell of it. */
    Optional<ClassNode> find(String name) {
        if (!known.containsKey(name)) {
            known.put(name, Optional.ofNullable(places.get(name)).flatMap(archive -> read(archive, name + FILE)));
        }
        return known.get(name);
    }

    private static Optional<ClassNode> read(Archive archive, String path) {
        try {
            return archive.content().read(path).map(bytes -> {
                ClassNode type = new ClassNode(Opcodes.ASM9);
                new ClassReader(bytes).accept(type, SKIP);
                return type;
            });
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A class of the bundle, and what its variables stand for. */
    record Bound(ClassNode type, Map<String, JavaType> variables) {
    }

    /** Gives a class and those it inherits from, as far as the bundle has them, the nearest first. */
    List<Bound> line(JavaType from) {
        List<Bound> line = new ArrayList<>();
        List<JavaType> ahead = new ArrayList<>(List.of(from));
        while (!ahead.isEmpty()) {
            JavaType next = ahead.remove(0);
            boolean met = line.stream().anyMatch(bound -> bound.type().name.equals(next.name()));
            find(next.name()).filter(type -> !met).ifPresent(type -> {
                Map<String, JavaType> variables = variables(type, next);
                line.add(new Bound(type, variables));
                parents(type).forEach(parent -> ahead.add(parent.with(variables)));
            });
        }
        return line;
    }

    private static Map<String, JavaType> variables(ClassNode type, JavaType use) {
        Map<String, JavaType> variables = new HashMap<>();
        if (type.signature != null) {
            List<String> names = Signature.variables(type.signature);
            for (int i = 0; i < names.size(); i++) {
                variables.put(names.get(i), use.argument(i));
            }
        }
        return variables;
    }

    private static List<JavaType> parents(ClassNode type) {
        return type.signature != null ? Signature.parents(type.signature)
                : Stream.concat(Stream.ofNullable(type.superName), type.interfaces.stream()).map(JavaType::of).toList();
    }
}
