package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nanwang.kernel.cli.session.CliProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Submits a signed bundle to the marketplace. */
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
        JsonNode release = nanwang().node().submit(bundle, beside);
        return showRelease(release);
    }
}
