package org.nanwang.kernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.trial.TrialConfig;
import org.nanwang.sdk.region.RegionCode;

class NodeSettingsTest {

    @TempDir
    private Path data;

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Files.writeString(data.resolve("nanwang.properties"), "http-port=1001\nrequest-permits=11\nlog-level=debug\n");
        NodeSettings settings = NodeSettings.read(
                Map.of("NANWANG_DATA", data.toString(), "NANWANG_HTTP_PORT", "1002", "NANWANG_REQUEST_PERMITS", "12"),
                Map.of("http-port", "1003"));

        assertEquals(1003, settings.modules().http().http().port());
        assertEquals(12, settings.modules().apps().permits());
        assertEquals("DEBUG", settings.modules().log().level().name());
        assertEquals(new RegionCode("370800"), settings.city());
    }

    @Test
    void theDataFolderOfTheCommandLineGoesBeforeThatOfTheEnvironment() throws IOException {
        Files.writeString(data.resolve("nanwang.properties"), "city=370811\n");
        NodeSettings settings =
                NodeSettings.read(Map.of("NANWANG_DATA", "elsewhere"), Map.of("data", data.toString()));

        assertEquals(data, settings.data());
        assertEquals(new RegionCode("370811"), settings.city());
    }

    @Test
    void aNamedFileIsReadInThePlaceOfTheDataFoldersOwn() throws IOException {
        Files.writeString(data.resolve("nanwang.properties"), "http-port=1001\n");
        Path named = Files.writeString(data.resolve("other.properties"), "http-host=::1\n");
        NodeSettings settings = NodeSettings.read(Map.of("NANWANG_CONFIG", named.toString()), Map.of("data", data.toString()));

        assertEquals("::1", settings.modules().http().http().host());
        assertEquals(8370, settings.modules().http().http().port());
    }

    @Test
    void whatNobodyHasReadIsTriedOnALaptopAndInProductionOnlyWhenSaid() throws IOException {
        TrialConfig laptop = NodeSettings.read(Map.of(), Map.of("data", data.toString()), Profile.EVALUATION).modules().trial();
        TrialConfig production = NodeSettings.read(Map.of(), Map.of("data", data.toString())).modules().trial();
        TrialConfig said = NodeSettings.read(
                Map.of("NANWANG_TRIAL_PROCESSES", "2"), Map.of("data", data.toString())).modules().trial();

        assertEquals(List.of(1, 0, 2), List.of(laptop.processes(), production.processes(), said.processes()));
    }

    @Test
    void allProblemsOfAllModulesAreToldAtOnce() throws IOException {
        Files.writeString(data.resolve("nanwang.properties"), "city=Jining\ndatabase-url=mysql://db\nhtpp-port=1\n");
        String told = assertThrows(ConfigurationException.class, () -> NodeSettings.read(
                Map.of("NANWANG_START_TIMEOUT", "soon", "NANWANG_LOG_LEVEL", "loud"),
                Map.of("data", data.toString(), "http-port", "99999"))).getMessage();

        for (String word : List.of("city", "Jining", "database-url", "htpp-port", "http-port", "99999", "start-timeout",
                "soon", "log-level", "loud", "nanwang.properties", "NANWANG_START_TIMEOUT", "command line")) {
            assertTrue(told.contains(word), word + " is not in: " + told);
        }
    }

    @Test
    void aNamedFileThatIsNotThereIsAProblem() {
        String missing = data.resolve("missing.properties").toString();
        String told = assertThrows(ConfigurationException.class,
                () -> NodeSettings.read(Map.of(), Map.of("data", data.toString(), "config", missing))).getMessage();

        assertTrue(told.contains(missing), told);
    }
}
