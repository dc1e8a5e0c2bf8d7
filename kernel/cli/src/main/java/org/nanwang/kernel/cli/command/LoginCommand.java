package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeOAuth;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.cli.login.Browser;
import org.nanwang.kernel.cli.login.CodeLogin;
import org.nanwang.kernel.cli.login.DeviceLogin;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.session.DemoAccounts;
import org.nanwang.kernel.cli.session.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a person in by their browser, here or on another machine, or a machine by its secret; keeps the tokens. */
@Command(name = "login")
final class LoginCommand extends NodeCommand {

    private static final String PAGE = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Nanwang</title></head><body><h1>Nanwang</h1><p>%s</p></body></html>
            """;

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "parameter.account-hint")
    private Optional<String> name;

    @Option(names = "--device", descriptionKey = "option.device")
    private boolean device;

    @Option(names = "--client", paramLabel = "ID", descriptionKey = "option.client")
    private Optional<String> client;

    @Option(names = "--secret-file", paramLabel = "FILE", descriptionKey = "option.secret-file")
    private Optional<Path> secretFile;

    @Override
    public Integer call() {
        NodeOAuth oauth = nanwang().anonymous().oauth();
        DemoAccounts demo = DemoAccounts.of(nanwang().shell(), nanwang().url());
        if (client.isPresent()) {
            return keep(client.get(), machine(oauth, client.get(), demo));
        }
        JsonNode answer = person(oauth, demo);
        String who = oauth.name(answer.path("access_token").asText());
        if (name.isPresent() && !name.get().equals(who)) {
            oauth.revoke(answer.path("refresh_token").asText());
            throw new CliProblem("problem.somebody-else", who, name.get());
        }
        return keep(who, answer);
    }

    private int keep(String account, JsonNode answer) {
        nanwang().tokens().keep(account, answer);
        say("said.signed-in", account, nanwang().url());
        return DONE;
    }

    private JsonNode machine(NodeOAuth oauth, String id, DemoAccounts demo) {
        String secret = new Secrets(nanwang().shell())
                .clientSecret(id, secretFile, demo.secret(id), texts().get("prompt.secret", id));
        try {
            return oauth.machine(id, secret);
        } catch (NodeProblem problem) {
            if (problem.code().equals("invalid_client")) {
                throw new CliProblem("problem.sign-in", id, nanwang().url());
            }
            throw problem;
        }
    }

    private JsonNode person(NodeOAuth oauth, DemoAccounts demo) {
        help(demo);
        Optional<Browser> browser = device ? Optional.empty() : Browser.find(nanwang().shell());
        return browser.isPresent() ? new CodeLogin(oauth, new InBrowser(browser.get())).run(name)
                : new DeviceLogin(oauth, (address, code) -> explain("said.login-device", address, code)).run();
    }

    /** Who evaluates is spared the search for a password. */
    private void help(DemoAccounts demo) {
        Optional<String> password = name.flatMap(demo::secret);
        password.ifPresent(text -> explain("said.demo-password", name.get(), text));
        if (password.isEmpty() && !demo.secrets().isEmpty()) {
            explain("said.demo-accounts", String.join(", ", demo.secrets().keySet()), demo.file());
        }
    }

    private void explain(String key, Object... arguments) {
        nanwang().err().println(texts().get(key, arguments));
    }

    /** A browser on this machine. */
    private final class InBrowser implements CodeLogin.Told {

        private final Browser browser;

        InBrowser(Browser browser) {
            this.browser = browser;
        }

        @Override
        public void go(URI address) {
            explain("said.login-browser", address);
            browser.open(address);
        }

        @Override
        public String page() {
            return PAGE.formatted(nanwang().language().toLanguageTag(), texts().get("page.login-done"));
        }
    }
}
