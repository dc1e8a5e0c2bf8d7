package org.nanwang.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.inspect.BundleInspector;

class ReportTest {

    @TempDir
    private Path folder;

    @Test
    void tellsProgramsWhatItTellsPeople() throws Exception {
        Path jar = Files.writeString(folder.resolve("x.jar"), "no jar");
        Path json = folder.resolve("deep/report.json");
        Path sarif = folder.resolve("deep/report.sarif");
        new Report(new SystemStreamLog(), Locale.ENGLISH).write(jar, new BundleInspector().inspect(jar), json, sarif);
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertFalse(report.path("passed").asBoolean(true));
        assertEquals("readable-jar", report.at("/checks/0/findings/0/rule").asText());
        assertFalse(report.at("/checks/0/findings/0/remedy/zh").asText().isEmpty());
        assertEquals("readable-jar", new ObjectMapper().readTree(sarif.toFile()).at("/runs/0/results/0/ruleId").asText());
    }
}
