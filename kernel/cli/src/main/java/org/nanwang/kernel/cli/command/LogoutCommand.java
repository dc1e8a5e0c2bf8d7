package org.nanwang.kernel.cli.command;

import java.util.Optional;
import org.nanwang.kernel.cli.session.CliProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends what was let in, on the node and here. */
@Command(name = "logout")
final class LogoutCommand extends NodeCommand {

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.account")
    private Optional<String> name;

    @Override
    public Integer call() {
        String account = name.or(nanwang()::account).orElseThrow(() -> new CliProblem("problem.not-signed-in"));
        // first the node: should it be away, this can be tried again
        nanwang().tokens().refreshToken(account).ifPresent(nanwang().anonymous().oauth()::revoke);
        if (!nanwang().tokens().forget(account)) {
            throw new CliProblem("problem.signed-out", account);
        }
        say("said.signed-out", account);
        return DONE;
    }
}
