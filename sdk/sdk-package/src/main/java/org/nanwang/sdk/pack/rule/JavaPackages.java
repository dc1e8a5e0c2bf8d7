package org.nanwang.sdk.pack.rule;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages of Java SE: what the JDK's {@code java.*} modules export to everybody. */
public final class JavaPackages {

    private static final Set<String> NAMES = ModuleFinder.ofSystem().findAll().stream()
            .map(ModuleReference::descriptor)
            .filter(module -> module.name().startsWith("java."))
            .map(ModuleDescriptor::exports)
            .flatMap(Set::stream)
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(Collectors.toUnmodifiableSet());

    private JavaPackages() {
    }

    /** Tells whether a package belongs to Java SE. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
