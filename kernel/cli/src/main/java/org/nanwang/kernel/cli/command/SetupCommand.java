package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.session.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the first admin of a production node. */
@Command(name = "setup")
final class SetupCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "parameter.code")
    private String code;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
    private Optional<Path> passwordFile;

    @Override
    public Integer call() {
        String password = new Secrets(nanwang().shell())
                .password(name, passwordFile, texts().get("prompt.new-password", name));
        JsonNode answer = nanwang().anonymous()
                .post("/platform/setup", Map.of("code", code, "account", name, "password", password));
        return show(answer, () -> List.of(texts().get("said.set-up", name)));
    }
}
