package org.nanwang.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Inspection;

/** Tells what an inspection found, to people and to programs. */
final class Report {

    private final Log log;

    Report(Log log) {
        this.log = log;
    }

    void print(Path jar, Inspection inspection) {
        log.info(jar.getFileName() + ": " + inspection.size() + " bytes, SHA-256 " + inspection.digest());
        for (Check check : inspection.checks()) {
            log.debug((check.passed() ? "kept   " : "broken ") + check.rule());
            check.findings().forEach(this::print);
        }
        long kept = inspection.checks().stream().filter(Check::passed).count();
        log.info(kept + " of " + inspection.checks().size() + " rules kept");
    }

    private void print(Finding finding) {
        log.error(finding.place() + " [" + finding.rule() + "] " + finding.message().en());
        log.error("    " + finding.remedy().en());
    }

    void write(Path jar, Inspection inspection, Path file) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode report = mapper.createObjectNode()
                .put("bundle", jar.getFileName().toString())
                .put("sha256", inspection.digest())
                .put("size", inspection.size())
                .put("passed", inspection.passed());
        inspection.descriptor().ifPresent(descriptor -> report.put("app", descriptor.id().value()));
        inspection.version().ifPresent(version -> report.put("version", version.toString()));
        report.set("checks", mapper.valueToTree(inspection.checks()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, report.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("report '" + file + "' cannot be written", e);
        }
    }
}
