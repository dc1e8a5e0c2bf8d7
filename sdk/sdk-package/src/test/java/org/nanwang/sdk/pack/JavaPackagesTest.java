package org.nanwang.sdk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class JavaPackagesTest {

    private static Set<String> exportedHere() {
        return ModuleFinder.ofSystem().findAll().stream().map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith("java."))
                .map(ModuleDescriptor::exports).flatMap(Set::stream)
                .filter(exports -> !exports.isQualified()).map(Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void theListIsThatOfJava17() {
        assertEquals(exportedHere(), JavaPackages.names());
    }

    @Test
    void laterPackagesDoNotCountThoughThisJdkHasThem() {
        assertFalse(JavaPackages.contains("java.lang.foreign"));
        assertFalse(JavaPackages.contains("java.lang.classfile"));
        assertFalse(JavaPackages.contains("jdk.internal.misc"));
    }

    @Test
    void theUsualOnesCount() {
        assertTrue(JavaPackages.names().containsAll(
                Set.of("java.lang", "java.sql", "javax.sql", "java.net.http", "javax.naming", "org.w3c.dom")));
    }
}
