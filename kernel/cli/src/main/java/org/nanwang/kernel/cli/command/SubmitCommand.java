package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.session.CliProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits a signed bundle to the marketplace and waits for what the rules say. */
@Command(name = "submit")
final class SubmitCommand extends ReleaseCommand {

    @Parameters(paramLabel = "JAR", descriptionKey = "parameter.bundle")
    private Path bundle;

    @Option(names = "--signature", paramLabel = "FILE", descriptionKey = "option.signature")
    private Optional<Path> signature;

    @Override
    public Integer call() {
        if (!Files.isReadable(bundle)) {
            throw new CliProblem("problem.file-unreadable", bundle);
        }
        Path beside = signature.orElse(Path.of(bundle + ".release.json"));
        if (!Files.isReadable(beside)) {
            throw new CliProblem("problem.signature-missing", bundle, beside);
        }
        JsonNode submission = nanwang().node().submit(bundle, beside);
        String app = submission.path("app").asText();
        String version = submission.path("version").asText();
        if (submission.path("state").asText().equals("passed")) {
            return showRelease(nanwang().node().get(NodeClient.release(app, version)));
        }
        show(submission, () -> refused(submission, app, version));
        return FAILED;
    }

    private List<String> refused(JsonNode submission, String app, String version) {
        List<String> lines = new ArrayList<>(List.of(texts().get("said.unfit", app, version, submission.path("id").asText())));
        submission.path("findings").forEach(finding -> lines.addAll(Findings.lines(finding)));
        return lines;
    }
}
