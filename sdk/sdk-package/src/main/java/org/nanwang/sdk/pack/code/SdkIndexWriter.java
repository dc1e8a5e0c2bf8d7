package org.nanwang.sdk.pack.code;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nanwang.sdk.CityApp;
import org.nanwang.sdk.pack.SharedPackages;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Writes down what the SDK on the class path offers; the build of this module runs it. */
public final class SdkIndexWriter {

    private static final int OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final SortedSet<String> ahead = new TreeSet<>();
    private final Deque<String> lines = new ArrayDeque<>();
    private final SortedSet<String> done = new TreeSet<>();

    private SdkIndexWriter() {
    }

    /** Writes to the file named. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        List<String> classes = new ArrayList<>();
        for (String sample : List.of("org/nanwang/sdk/CityApp.class", "org/nanwang/spi/identity/IdentitySource.class")) {
            classes.addAll(classes(sample));
        }
        Files.write(file, new SdkIndexWriter().lines(classes));
    }

    /** Finds the classes that lie beside one of them, in a folder or a jar. */
    private static List<String> classes(String path) throws IOException {
        URL url = CityApp.class.getClassLoader().getResource(path);
        if (url.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")).toList();
        }
        Path root = Path.of(uri(url.toString().substring(0, url.toString().length() - path.length())));
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class")).toList();
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(List<String> files) throws IOException {
        files.stream().map(name -> name.substring(0, name.length() - ".class".length()))
                .filter(name -> !name.endsWith("package-info") && !name.endsWith("module-info")).forEach(ahead::add);
        lines.add("version " + SharedPackages.ofThisSdk().sdkVersion());
        while (!ahead.isEmpty()) {
            String name = ahead.first();
            ahead.remove(name);
            if (done.add(name)) {
                write(name);
            }
        }
        return new ArrayList<>(lines);
    }

    private void write(String name) throws IOException {
        ClassNode type = new ClassNode();
        try (InputStream in = open(name)) {
            new ClassReader(in).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        }
        if ((type.access & Opcodes.ACC_PUBLIC) == 0 && name.startsWith("org/nanwang/")) {
            return;
        }
        List<String> parents = new ArrayList<>(type.interfaces);
        Stream.ofNullable(type.superName).forEach(parents::add);
        ahead.addAll(parents);
        lines.add(("class " + name + " " + String.join(" ", parents)).strip());
        SortedSet<String> members = new TreeSet<>();
        type.fields.stream().filter(field -> (field.access & OPEN) != 0).forEach(field -> members.add(field.name + " " + field.desc));
        type.methods.stream().filter(method -> (method.access & OPEN) != 0).forEach(method -> members.add(method.name + " " + method.desc));
        members.forEach(member -> lines.add("member " + member));
    }

    private static InputStream open(String name) {
        InputStream ours = CityApp.class.getClassLoader().getResourceAsStream(name + ".class");
        return ours != null ? ours : ClassLoader.getSystemResourceAsStream(name + ".class");
    }
}
