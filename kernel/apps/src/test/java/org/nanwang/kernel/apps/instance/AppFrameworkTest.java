package org.nanwang.kernel.apps.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.JavaPackages;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.sign.Digests;
import org.osgi.framework.BundleException;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

class AppFrameworkTest {
    private static final InstallationId RENCHENG = InstallationId.parse("370811-visits");
    private static final AppId VISITS = new AppId("org.example.visits");

    @TempDir
    Path folder;
    private AppFramework framework;

    @BeforeEach
    void start() {
        framework = AppFramework.start(folder.resolve("osgi"), SharedPackages.ofThisSdk().asExports());
    }

    @AfterEach
    void stop() {
        framework.close();
    }

    @Test
    void twoInstancesOfOneReleaseHaveClassesOfTheirOwn() throws Exception {
        Path jar = new TestBundle("1.0.0").file("web/page.js", "export {}").write(folder.resolve("a.jar"));
        AppBundle one = install(jar);
        AppBundle two = install(jar);
        one.resolve(VISITS);
        two.resolve(VISITS);
        assertNotSame(one.create(TestBundle.MAIN).getClass(), two.create(TestBundle.MAIN).getClass());
        assertTrue(one.file("web/page.js").isPresent());
        one.uninstall();
        assertTrue(two.file("web/page.js").isPresent());
    }

    @Test
    void aFileIsFoundOnlyInsideTheJar() throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").file("web/page.js", "export {}")
                .write(folder.resolve("a.jar")));
        for (String path : new String[] {"../secret", "web/../../secret", "/etc/passwd", "web/", "web/none", ""}) {
            assertTrue(bundle.file(path).isEmpty(), path);
        }
    }

    @Test
    void missingPackagesAreNamedWithTheirVersions() throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").header("Import-Package",
                "org.nanwang.sdk;version=\"[7.0,8)\",com.example.a,com.example.b;version=\"1.2\","
                        + "com.example.c;resolution:=optional,java.sql,javax.sql").write(folder.resolve("a.jar")));
        Refusal refusal = assertThrows(Refusal.class, () -> bundle.resolve(VISITS));
        assertEquals("packages-missing", refusal.code().code());
        assertTrue(refusal.getMessage().contains("org.nanwang.sdk [7.0.0,8.0.0), com.example.a, com.example.b 1.2.0."),
                refusal.getMessage());
    }

    @Test
    void anAppSeesNothingOfTheKernel() throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").write(folder.resolve("a.jar")));
        bundle.resolve(VISITS);
        for (String name : new String[] {"org.nanwang.kernel.apps.AppsModule", "org.postgresql.Driver",
            "com.fasterxml.jackson.databind.ObjectMapper", "org.apache.felix.framework.Felix"}) {
            assertThrows(ClassNotFoundException.class, () -> bundle.loader().loadClass(name), name);
        }
        assertEquals("java.sql.Connection", bundle.loader().loadClass("java.sql.Connection").getName());
    }

    @Test
    void theFrameworkOffersSharedPackagesAndThoseOfJavaAndNothingElse() {
        Set<String> offered = framework.system().adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(capability -> capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(JavaPackages.names());
        expected.addAll(SharedPackages.ofThisSdk().packages().keySet());
        assertEquals(expected, offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.osgi.framework", "org.osgi.framework.wiring", "org.osgi.service.packageadmin",
        "org.osgi.framework.hooks.weaving", "org.apache.felix.framework", "org.nanwang.kernel.apps", "sun.misc",
        "com.sun.net.httpserver", "jdk.net"})
    void noInnerPackageCanBeImported(String name) throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").header("Import-Package", name).write(folder.resolve("a.jar")));
        assertEquals("packages-missing", assertThrows(Refusal.class, () -> bundle.resolve(VISITS)).code().code());
    }

    /** The rules refuse these headers; should one slip through, it leads nowhere. */
    @Test
    void aDynamicImportOpensNothing() throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").header("DynamicImport-Package", "*")
                .write(folder.resolve("a.jar")));
        bundle.resolve(VISITS);
        for (String name : new String[] {"org.osgi.framework.FrameworkUtil", "org.nanwang.kernel.apps.AppsModule",
            "sun.misc.Unsafe", "com.sun.net.httpserver.HttpServer"}) {
            assertThrows(ClassNotFoundException.class, () -> bundle.loader().loadClass(name), name);
        }
    }

    @Test
    void requiringTheFrameworkOpensNothing() throws Exception {
        AppBundle bundle = install(new TestBundle("1.0.0").header("Require-Bundle", "system.bundle")
                .write(folder.resolve("a.jar")));
        bundle.resolve(VISITS);
        assertThrows(ClassNotFoundException.class,
                () -> bundle.loader().loadClass("org.osgi.framework.FrameworkUtil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system.bundle;extension:=framework", "system.bundle;extension:=bootclasspath",
        "system.bundle", "org.example.visits"})
    void noBundleBecomesAPartOfAnother(String host) throws Exception {
        AppBundle victim = install(new TestBundle("1.0.0").write(folder.resolve("a.jar")));
        Path jar = new TestBundle("1.0.0").header("Bundle-SymbolicName", "org.example.parasite")
                .header("Fragment-Host", host).file("org/example/Parasite.txt", "x").write(folder.resolve("b.jar"));
        assertThrows(BundleException.class, () -> install(jar));
        victim.resolve(VISITS);
        assertNull(victim.loader().getResource("org/example/Parasite.txt"));
        assertNull(AppFramework.class.getClassLoader().getResource("org/example/Parasite.txt"));
    }

    @Test
    void noBundleHasASecondManifest() {
        Path jar = new TestBundle("1.0.0").header("Multi-Release", "true")
                .file("META-INF/versions/9/OSGI-INF/MANIFEST.MF", "Fragment-Host: system.bundle\n")
                .write(folder.resolve("a.jar"));
        assertThrows(BundleException.class, () -> install(jar));
    }

    /** It is exchanged between its verification and the moment its classes are to be read. */
    @Test
    void whatTakesThePlaceOfAVerifiedBundleDoesNotGetIn() throws Exception {
        Path jar = new TestBundle("1.0.0").write(folder.resolve("a.jar"));
        String verified = Digests.ofFile(jar);
        new TestBundle("1.0.0").file("evil.txt", "x").write(folder.resolve("b.jar"));
        Files.move(folder.resolve("b.jar"), jar, StandardCopyOption.REPLACE_EXISTING);

        BundleException refused = assertThrows(BundleException.class, () -> framework.install(RENCHENG, verified, jar));

        assertTrue(refused.getMessage().contains("changed since it was verified"), refused.getMessage());
        assertEquals(1, framework.system().getBundleContext().getBundles().length, "nothing of it stays");
    }

    private AppBundle install(Path jar) throws Exception {
        return framework.install(RENCHENG, Digests.ofFile(jar), jar);
    }
}
