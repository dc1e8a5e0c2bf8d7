package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nanwang.tests.Api;

/** A vendor's desk without a city: stand-alone projects built, tested and run by Maven alone. */
@TestMethodOrder(OrderAnnotation.class)
class SdkIT {

    private static final Pattern SERVING = Pattern.compile("serving (http://127.0.0.1:\\d+/)370811/hello/");

    private static Newcomer newcomer;

    @BeforeAll
    static void arrive() {
        newcomer = Newcomer.arrives();
        newcomer.run("cp -r sample-plugins/hello my-app");
    }

    @AfterAll
    static void leave() throws IOException {
        newcomer.close();
    }

    @Test
    @Order(1)
    void theSampleIsBuiltSignedTestedOnARealNodeAndJudged() {
        String printed = newcomer.run("cd my-app && mvn -B verify nanwang:verify -Dnanwang.report=target/report.json");
        assertTrue(printed.contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"), printed);
        assertEveryRuleIsKeptOrUnchecked(printed);
        assertTrue(Files.exists(target("hello-1.0.0.jar.release.json")));
        assertTrue(Files.exists(target("report.json")));
        assertTrue(Files.exists(newcomer.folder().resolve("home/.nanwang/vendor.key")));
    }

    private static void assertEveryRuleIsKeptOrUnchecked(String printed) {
        Matcher kept = Pattern.compile("(\\d+) of (\\d+) rules kept").matcher(printed);
        Matcher unchecked = Pattern.compile("not checked: (.*)").matcher(printed);
        assertTrue(kept.find() && unchecked.find(), printed);
        assertEquals(Integer.parseInt(kept.group(2)),
                Integer.parseInt(kept.group(1)) + unchecked.group(1).split(", ").length, printed);
    }

    @Test
    @Order(2)
    void anOffenceFailsTheBuildAndIsNamed() throws IOException {
        Path spoilt = Files.copy(target("hello-1.0.0.jar"), target("spoilt.jar"));
        try (FileSystem jar = FileSystems.newFileSystem(spoilt)) {
            Files.writeString(jar.getPath("native.so"), "no Java");
        }
        for (String goal : List.of("verify", "submit")) {
            Shell.Outcome judged = newcomer.tries("cd my-app && mvn -B nanwang:" + goal + " -Dnanwang.bundle=target/spoilt.jar");
            assertNotEquals(0, judged.exit(), judged.printed());
            assertTrue(judged.printed().contains("no-native-code"), judged.printed());
            assertTrue(judged.printed().contains("native.so"), judged.printed());
            assertFalse(judged.printed().contains("submitting"), judged.printed());
        }
    }

    @Test
    @Order(3)
    void runServesReloadsAndEndsWithNothingLeft() throws Exception {
        Path log = newcomer.folder().resolve("run.log");
        Process run = newcomer.start("cd my-app && exec mvn -B nanwang:run -Dnanwang.port=0", log);
        try {
            await("it serves").until(() -> alive(run, log) && SERVING.matcher(Files.readString(log)).find());
            Api citizen = Api.anonymous(address(log));
            assertTrue(citizen.get("/370811/hello/api/greeting").expect(200).text().contains("Hello, Rencheng"));
            newcomer.run("""
                    cd my-app
                    sed -i 's/Hello, /Good morning, /' src/main/java/org/example/hello/HelloResource.java
                    mvn -q package
                    """);
            await("it reloads").until(() -> alive(run, log)
                    && citizen.get("/370811/hello/api/greeting").text().contains("Good morning, Rencheng"));
        } finally {
            run.destroy();
        }
        assertTrue(run.waitFor(1, TimeUnit.MINUTES), () -> "it did not end: " + leftovers());
        await("nothing is left").until(() -> leftovers().isEmpty());
    }

    @Test
    @Order(4)
    void theArchetypeMakesAProjectThatBuilds() {
        String generate = Page.of("sdk/sdk-archetype/README.md").blocks("sh").get(0).text()
                .replace("mvn archetype:generate", "mvn -B -q archetype:generate -DarchetypeCatalog=internal")
                .replace("mvn package", "mvn -B package");
        String printed = newcomer.run(generate);
        assertTrue(printed.contains("BUILD SUCCESS"), printed);
        assertEquals(List.of(true, true), List.of("bus-lines-1.0.0.jar", "bus-lines-1.0.0.jar.release.json").stream()
                .map(file -> Files.exists(newcomer.folder().resolve("bus-lines/target").resolve(file))).toList());
    }

    private static Path target(String file) {
        return newcomer.folder().resolve("my-app/target").resolve(file);
    }

    private static URI address(Path log) throws IOException {
        Matcher line = SERVING.matcher(Files.readString(log));
        assertTrue(line.find());
        return URI.create(line.group(1));
    }

    private static boolean alive(Process run, Path log) throws IOException {
        if (!run.isAlive()) {
            throw new AssertionError("it ended with " + run.exitValue() + ":\n" + Files.readString(log));
        }
        return true;
    }

    private static org.awaitility.core.ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    /** Everything a development node starts names the newcomer's folder. */
    private static List<String> leftovers() {
        return ProcessHandle.allProcesses().map(handle -> handle.info().commandLine().orElse(""))
                .filter(line -> line.contains(newcomer.folder().toString())).toList();
    }
}
