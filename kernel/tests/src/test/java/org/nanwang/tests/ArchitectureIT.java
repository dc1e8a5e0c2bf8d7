package org.nanwang.tests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house, proved on the jars that ship. */
class ArchitectureIT {

    /** Each kernel module and those it may look at. */
    private static final Map<String, List<String>> KERNEL = Map.of(
            "config", List.of(),
            "storage", List.of("config"),
            "observe", List.of("config", "storage"),
            "regions", List.of("config", "storage", "observe"),
            "identity", List.of("config", "storage", "observe", "regions"),
            "apps", List.of("config", "storage", "observe", "regions"),
            "http", List.of("config", "observe", "identity", "apps"),
            "trial", List.of("config", "storage"),
            "cli", List.of());

    private static JavaClasses shipped;

    @BeforeAll
    static void readTheJars() {
        shipped = new ClassFileImporter().importJars(Distribution.ownJars());
        assertTrue(shipped.size() > 200, "only " + shipped.size() + " classes were read");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.nanwang.(**)").should().beFreeOfCycles().check(shipped);
    }

    @Test
    void theSdkLooksAtNothingElseOfOurs() {
        noClasses().that().resideInAnyPackage("org.nanwang.sdk..", "org.nanwang.spi..", "org.nanwang.testkit..", "org.nanwang.maven..")
                .should().dependOnClassesThat().resideInAnyPackage("org.nanwang.kernel..", "org.nanwang.parking..",
                        "org.nanwang.portal..", "org.nanwang.marketplace..", "org.nanwang.oidc..")
                .check(shipped);
    }

    @Test
    void theKernelKnowsNoApp() {
        noClasses().that().resideInAPackage("org.nanwang.kernel..")
                .should().dependOnClassesThat().resideInAnyPackage("org.nanwang.parking..", "org.nanwang.portal..",
                        "org.nanwang.marketplace..", "org.nanwang.oidc..")
                .check(shipped);
    }

    @TestFactory
    Stream<DynamicTest> appsSeeOnlyTheSdk() {
        return Stream.of("parking", "portal", "marketplace", "oidc").map(app -> DynamicTest.dynamicTest(app, () -> {
            String own = "org.nanwang." + app;
            noClasses().that().resideInAPackage(own + "..")
                    .should().dependOnClassesThat(describe("are ours, and neither the app's own nor the SDK's",
                            (JavaClass it) -> isClosedToApps(it.getPackageName(), own)))
                    .check(shipped);
        }));
    }

    @TestFactory
    Stream<DynamicTest> kernelModulesKeepTheirArrows() {
        return KERNEL.keySet().stream().map(module -> DynamicTest.dynamicTest(module, () -> {
            String[] closed = KERNEL.keySet().stream()
                    .filter(other -> !other.equals(module) && !KERNEL.get(module).contains(other))
                    .map(other -> "org.nanwang.kernel." + other + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("org.nanwang.kernel." + module + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(closed)
                    .check(shipped);
        }));
    }

    /** What an app embeds is its own affair; the manifest rules check what it imports. */
    private static boolean isClosedToApps(String name, String own) {
        return name.startsWith("org.nanwang.") && !name.startsWith(own) && !name.startsWith("org.nanwang.sdk")
                && !name.startsWith("org.nanwang.spi");
    }
}
