package org.nanwang.kernel.apps.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.apps.fixture.TestBundle;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.SharedPackages;

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

    private AppBundle install(Path jar) throws Exception {
        return framework.install(RENCHENG, "0".repeat(64), jar);
    }
}
