package org.nanwang.sdk.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of Java SE 17, the same on every JDK: what an app may import besides the {@link SharedPackages}. */
public final class JavaPackages {

    private static final String LIST = "java-packages.txt";
    private static final Set<String> NAMES = read();

    private JavaPackages() {
    }

    /** Gives all of them, sorted by name. */
    public static Set<String> names() {
        return new TreeSet<>(NAMES);
    }

    /** Tells whether a package belongs to Java SE. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(JavaPackages.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
