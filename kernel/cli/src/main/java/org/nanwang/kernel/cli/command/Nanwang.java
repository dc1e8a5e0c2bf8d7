package org.nanwang.kernel.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.cli.client.Trust;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.session.Shell;
import org.nanwang.kernel.cli.session.Tokens;
import org.nanwang.kernel.cli.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Without a command it lists them all. */
@Command(name = "nanwang", subcommands = {
    LoginCommand.class, LogoutCommand.class, TokenCommand.class, RegionsCommand.class, SubmitCommand.class,
    ReleasesCommand.class, ApproveCommand.class, RefuseCommand.class,
    DeprecateCommand.class, YankCommand.class, RecallCommand.class, RelistCommand.class, CatalogueCommand.class,
    SubmissionsCommand.class, ReviewsCommand.class,
    RulesCommand.class, ExceptionsCommand.class, AdvisoriesCommand.class, MalwareCommand.class,
    ApplicationsCommand.class, VendorsCommand.class, MembersCommand.class, KeysCommand.class, TokensCommand.class,
    SearchCommand.class, ListingCommand.class, RateCommand.class,
    InstallCommand.class, UpgradeCommand.class, RollbackCommand.class, RetryCommand.class, UninstallCommand.class,
    InstallationsCommand.class, PreviewCommand.class, RehearseCommand.class, PinCommand.class, UnpinCommand.class,
    AuditCommand.class, SetupCommand.class, AccountsCommand.class, RolesCommand.class, OrganisationsCommand.class,
    DepartmentsCommand.class, SessionsCommand.class, ClientsCommand.class, SigningKeysCommand.class})
public final class Nanwang implements Runnable {

    private final Shell shell;
    private final Texts texts;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "option.url", scope = ScopeType.INHERIT)
    private URI url;

    @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "option.ca", scope = ScopeType.INHERIT)
    private Path authority;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "option.as", scope = ScopeType.INHERIT)
    private String account;

    @Option(names = "--json", descriptionKey = "option.json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    private String language;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help", scope = ScopeType.INHERIT)
    private boolean help;

    /** Works in a shell. */
    public Nanwang(Shell shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    @Override
    public void run() {
        new CommandList(texts).lines().forEach(shell.out()::println);
    }

    Shell shell() {
        return shell;
    }

    Texts texts() {
        return texts;
    }

    Locale language() {
        return texts.language();
    }

    boolean json() {
        return json;
    }

    PrintWriter err() {
        return shell.err();
    }

    URI url() {
        if (url != null && (url.getHost() == null || !"http".equals(url.getScheme()) && !"https".equals(url.getScheme()))) {
            throw new CliProblem("problem.url", url);
        }
        return url != null ? url : URI.create("http://127.0.0.1:" + shell.variable("NANWANG_HTTP_PORT").orElse("8370"));
    }

    Tokens tokens() {
        return new Tokens(shell, anonymous().node());
    }

    /** Gives the account this command is for: the one named, or the one that signed in last. */
    Optional<String> account() {
        return Optional.ofNullable(account).or(() -> tokens().usual());
    }

    /** Gives the token of this command's account. */
    String token() {
        if (given().isPresent()) {
            return given().get();
        }
        String name = account().orElseThrow(() -> new CliProblem("problem.not-signed-in"));
        return token(name).orElseThrow(() -> new CliProblem("problem.signed-out", name));
    }

    /** Gives the token a machine brings along, unless an account is named. */
    private Optional<String> given() {
        return account != null ? Optional.empty() : shell.variable("NANWANG_TOKEN").filter(text -> !text.isBlank());
    }

    private Optional<String> token(String name) {
        return tokens().find(name).or(() -> tokens().refreshToken(name).flatMap(refresh -> renewed(name, refresh)));
    }

    /** Turns a refresh token into new tokens; empty if the person has signed out elsewhere. */
    private Optional<String> renewed(String name, String refreshToken) {
        try {
            tokens().renew(name, anonymous().oauth().refresh(refreshToken));
            return tokens().find(name);
        } catch (NodeProblem problem) {
            if (problem.code().equals("invalid_grant")) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** Calls the node without an account. */
    NodeClient anonymous() {
        return new NodeClient(url(), language(), trust());
    }

    private SSLContext trust() {
        Optional<Path> file = Optional.ofNullable(authority).or(() -> shell.variable("NANWANG_CA").map(Path::of));
        if (file.isEmpty()) {
            return Trust.usual();
        }
        try {
            return Trust.with(file.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new CliProblem("problem.ca", file.get(), e.getMessage());
        }
    }

    /** Calls the node for this command's account. */
    NodeClient node() {
        return anonymous().withToken(token());
    }

    /** Calls the node for this command's account if it is signed in: what is public can be read by all. */
    NodeClient reader() {
        NodeClient client = anonymous();
        if (account != null || given().isPresent()) {
            return client.withToken(token());
        }
        return tokens().usual().flatMap(this::token).map(client::withToken).orElse(client);
    }
}
