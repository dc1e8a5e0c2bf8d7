package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.session.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs in and keeps the token. */
@Command(name = "login")
final class LoginCommand extends NodeCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "parameter.account")
    private String name;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "option.password-file")
    private Optional<Path> passwordFile;

    @Option(names = "--client", descriptionKey = "option.client")
    private boolean client;

    @Override
    public Integer call() {
        NodeClient node = nanwang().anonymous();
        String password = new Passwords(nanwang().shell())
                .forSignIn(name, node.node(), passwordFile, texts().get("prompt.password", name));
        JsonNode token = signIn(node, password);
        nanwang().tokens().keep(name, token.path("access_token").asText(), token.path("expires_in").asLong());
        say("said.signed-in", name, node.node());
        return DONE;
    }

    private JsonNode signIn(NodeClient node, String password) {
        try {
            return client ? node.signInClient(name, password) : node.signIn(name, password);
        } catch (NodeProblem problem) {
            if (problem.code().equals("invalid_grant") || problem.code().equals("invalid_client")) {
                throw new CliProblem("problem.sign-in", name, node.node());
            }
            throw problem;
        }
    }
}
