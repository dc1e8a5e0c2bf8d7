package org.nanwang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.report.JsonReport;
import org.nanwang.sdk.pack.report.SarifReport;
import org.nanwang.sdk.pack.report.TextReport;

/** Tells what an inspection found, to people and to programs. */
final class Report {

    private final Log log;
    private final Locale language;

    Report(Log log, Locale language) {
        this.log = log;
        this.language = language;
    }

    void print(Path jar, Inspection inspection) {
        print(TextReport.of(name(jar), inspection, language));
    }

    void tell(List<Finding> findings) {
        print(TextReport.of(findings, language));
    }

    private void print(List<TextReport.Line> lines) {
        for (TextReport.Line line : lines) {
            if (line.severity().isEmpty()) {
                log.info(line.text());
            } else if (line.severity().get() == Severity.REFUSE) {
                log.error(line.text());
            } else if (line.severity().get() == Severity.ADVICE) {
                log.info(line.text());
            } else {
                log.warn(line.text());
            }
        }
    }

    void write(Path jar, Inspection inspection, Path json, Path sarif) {
        write(json, JsonReport.of(name(jar), inspection));
        write(sarif, SarifReport.of(name(jar), inspection));
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("report '" + file + "' cannot be written", e);
        }
        log.info("report: " + file);
    }
}
