package org.nanwang.kernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.config.ConfigurationSource;

/** The reference of the configuration says what the node reads, no more and no less. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../../docs/reference/configuration.md");
    private static final Path SAMPLE = Path.of("../distribution/src/conf/nanwang.properties");
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w-]+)` \\| (`?)([^|`]*)`? \\|", Pattern.MULTILINE);
    private static final Pattern COMMENTED = Pattern.compile("^#([a-z-]+)=(.*)$", Pattern.MULTILINE);
    private static final Path DATA = Path.of("data");

    @Test
    void everyKeyIsListedAndNoOther() throws IOException {
        ConfigurationSource source = ConfigurationSource.from().open();
        NodeSettings.read(source, DATA);
        Set<String> listed = ROW.matcher(Files.readString(PAGE)).results().map(row -> key(row.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(source.keys(), listed);
    }

    @Test
    void everyDefaultIsRight() throws IOException {
        Map<String, String> defaults = new LinkedHashMap<>();
        ROW.matcher(Files.readString(PAGE)).results()
                .filter(row -> row.group(2).equals("`") && !row.group(1).startsWith("NANWANG_"))
                .forEach(row -> defaults.put(row.group(1), row.group(3)));
        assertFalse(defaults.isEmpty());
        Map<String, String> external = Map.of("database-url", "jdbc:postgresql://db.example/nanwang");
        defaults.putAll(external);
        assertEquals(reading(external), reading(defaults));
    }

    @Test
    void theSampleFileHoldsKeysThatExist() throws IOException {
        Map<String, String> all = COMMENTED.matcher(Files.readString(SAMPLE)).results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
        assertFalse(all.isEmpty());
        reading(all);
    }

    @Test
    void aKeyThatIsNotListedIsRefused() {
        assertThrows(ConfigurationException.class, () -> reading(Map.of("htpp-port", "8370")));
    }

    private static NodeSettings reading(Map<String, String> given) {
        return NodeSettings.read(ConfigurationSource.from().commandLine(given).open(), DATA);
    }

    private static String key(String name) {
        return name.startsWith("NANWANG_") ? name.substring("NANWANG_".length()).toLowerCase().replace('_', '-') : name;
    }
}
