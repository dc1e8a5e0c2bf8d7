package org.nanwang.kernel.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSourceTest {

    private enum Colour { RED, DARK_BLUE }

    @TempDir
    private Path folder;

    @Test
    void readsEveryTypeFromTheFile() throws IOException {
        ConfigurationSource source = file("text=南旺", "number=42", "on=true", "wait=90s", "big=64MB", "place=/tmp/x",
                "names=a, b,,c", "address=https://nanwang.org/", "colour=dark-blue").open();

        assertEquals("南旺", source.text("text", ""));
        assertEquals(42, source.integer("number", 1, 0, 100));
        assertTrue(source.flag("on", false));
        assertEquals(Duration.ofSeconds(90), source.duration("wait", Duration.ZERO));
        assertEquals(64L << 20, source.size("big", 1));
        assertEquals(Path.of("/tmp/x"), source.path("place", folder));
        assertEquals(List.of("a", "b", "c"), source.list("names"));
        assertEquals(Optional.of(URI.create("https://nanwang.org/")), source.uri("address", "https://example.org/"));
        assertEquals(Colour.DARK_BLUE, source.choice("colour", Colour.RED));
        assertDoesNotThrow(source::finish);
    }

    @Test
    void givesTheDefaultWhenNothingIsSet() {
        ConfigurationSource source = ConfigurationSource.from().environment(Map.of("NANWANG_NUMBER", " ")).open();

        assertEquals(7, source.integer("number", 7, 0, 9));
        assertEquals(Optional.empty(), source.secret("password"));
        assertDoesNotThrow(source::finish);
    }

    @Test
    void commandLineWinsOverEnvironmentAndEnvironmentOverFile() throws IOException {
        ConfigurationSource source = file("a=file", "b=file", "c=file")
                .environment(Map.of("NANWANG_A", "environment", "NANWANG_B", "environment", "HOME", "/root"))
                .commandLine(Map.of("a", "command line")).open();

        assertEquals("command line", source.text("a", ""));
        assertEquals("environment", source.text("b", ""));
        assertEquals("file", source.text("c", ""));
        assertDoesNotThrow(source::finish);
    }

    @Test
    void reportsAllProblemsAtOnceWithKeyValueOriginAndWhatIsAllowed() throws IOException {
        ConfigurationSource source = file("http-port=eighty", "http-hots=0.0.0.0", "wait=5 weeks")
                .environment(Map.of("NANWANG_MAX_SIZE", "64")).open();
        source.integer("http-port", 8370, 0, 65535);
        source.text("http-host", "127.0.0.1");
        source.duration("wait", Duration.ZERO, Duration.ofSeconds(1), Duration.ofHours(2));
        source.size("max-size", 1);

        ConfigurationException refused = assertThrows(ConfigurationException.class, source::finish);

        String file = folder.resolve("nanwang.properties").toString();
        assertEquals(List.of(
                "'http-port' = 'eighty' (" + file + "): must be a whole number from 0 to 65535",
                "'wait' = '5 weeks' (" + file
                        + "): must be a number with a unit from 1s to 2h, for example 500ms, 30s, 5m or 2h",
                "'max-size' = '64' (NANWANG_MAX_SIZE): must be a number with a unit, for example 512KB, 64MB or 1GB",
                "'http-hots' (" + file + "): no such key: did you mean 'http-host'?"),
                refused.problems().stream().map(problem -> problem.message(Locale.ENGLISH)).toList());
        assertTrue(refused.getMessage().startsWith("the configuration has 4 problem(s)"), refused.getMessage());
    }

    @Test
    void tellsProblemsInChinese() {
        ConfigurationSource source = ConfigurationSource.from().commandLine(Map.of("http-port", "-1")).open();
        source.integer("http-port", 8370, 0, 65535);

        ConfigurationException refused = assertThrows(ConfigurationException.class, source::finish);

        assertTrue(refused.message(Locale.CHINESE).contains("须为 0 到 65535 之间的整数"), refused.message(Locale.CHINESE));
    }

    @Test
    void neverShowsASecret() {
        ConfigurationSource source = ConfigurationSource.from()
                .environment(Map.of("NANWANG_PASSWORD", "hunter2", "NANWANG_PASWORD", "hunter3")).open();
        Secret secret = source.secret("password").orElseThrow();
        source.refuse("password", "longer");

        ConfigurationException refused = assertThrows(ConfigurationException.class, source::finish);

        assertEquals("hunter2", secret.reveal());
        assertFalse((refused.getMessage() + secret + refused.problems()).contains("hunter"), refused.getMessage());
        assertTrue(refused.getMessage().contains("did you mean 'password'"), refused.getMessage());
    }

    @Test
    void reportsAFileThatIsMissingMalformedOrSaysSomethingTwice() throws IOException {
        assertTrue(problem(ConfigurationSource.from().file(folder.resolve("none"))).contains("cannot be read"));
        assertTrue(problem(file("a=\\u12")).contains("is not a properties file"));
        assertTrue(problem(file("a=1", "a=2")).contains("'a' ("));
        Path latin = Files.write(folder.resolve("latin"), new byte[] {'a', '=', (byte) 0xe9});
        assertTrue(problem(ConfigurationSource.from().file(latin)).contains("UTF-8"));
        assertTrue(problem(ConfigurationSource.from().file(folder)).contains("cannot be read"));
    }

    @Test
    void leavesKeysAloneThatOthersRead() {
        ConfigurationSource source = ConfigurationSource.from().environment(Map.of("NANWANG_HOME", "/opt")).open();
        source.known("home");

        assertDoesNotThrow(source::finish);
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        ConfigurationSource source = ConfigurationSource.from()
                .commandLine(Map.of("size", "999999999999GB", "zero", "0MB", "number", "99999999999")).open();
        source.size("size", 1);
        source.size("zero", 1);
        source.integer("number", 1, 0, 10);

        assertEquals(3, assertThrows(ConfigurationException.class, source::finish).problems().size());
    }

    private static String problem(ConfigurationSources sources) {
        ConfigurationSource source = sources.open();
        source.known("a");
        return assertThrows(ConfigurationException.class, source::finish).getMessage();
    }

    private ConfigurationSources file(String... lines) throws IOException {
        return ConfigurationSource.from()
                .file(Files.write(folder.resolve("nanwang.properties"), List.of(lines)));
    }
}
