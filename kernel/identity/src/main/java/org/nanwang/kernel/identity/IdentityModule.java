package org.nanwang.kernel.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.AccountsResource;
import org.nanwang.kernel.identity.account.ClientsResource;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Setup;
import org.nanwang.kernel.identity.account.SetupResource;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.OAuthResource;
import org.nanwang.kernel.identity.token.TokenEndpoint;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.kernel.identity.token.WellKnownResource;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;

/** Puts identity together. */
public final class IdentityModule implements AutoCloseable {

    private final Passwords passwords = new Passwords();
    private final IdentityConfig config;
    private final Clock clock;
    private final KnownAccounts known;
    private final Directory directory;
    private final AccessTokens tokens;
    private final Tries tries;
    private final Accounts accounts;
    private final String city;

    private IdentityModule(Directory kept, Regions regions, IdentityConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.known = new KnownAccounts(kept, clock);
        this.directory = new WatchedDirectory(kept, known::forget);
        this.tokens = new AccessTokens(config.tokenKey(), config.issuer(), clock);
        this.tries = new Tries(clock);
        this.accounts = new Accounts(directory, regions, clock);
        this.city = regions.city().code().value();
    }

    /** Brings the tables up to date and opens the token key, making it on first use. */
    public static IdentityModule open(
            Storage storage, Regions regions, Audit audit, IdentityConfig config, Clock clock) {
        storage.migrate("identity", Migration.of(IdentityModule.class, "001-identity.sql"));
        return over(new SqlDirectory(new Sql(storage.kernel()), audit), regions, config, clock);
    }

    static IdentityModule over(Directory directory, Regions regions, IdentityConfig config, Clock clock) {
        return new IdentityModule(directory, regions, config, clock);
    }

    /** Tells who calls; for every request. */
    public Identity identity() {
        return new BearerIdentity(new VerifiedTokens(tokens, clock), known);
    }

    /** Gives the JAX-RS resources whose paths are below {@code /platform}. */
    public List<Object> platformResources() {
        return List.of(new AccountsResource(accounts, directory, passwords, city),
                new ClientsResource(accounts, directory, city), new SetupResource(setup()));
    }

    /** Gives the JAX-RS resource whose paths are below {@code /oauth2}. */
    public OAuthResource oauthResource() {
        return new OAuthResource(new TokenEndpoint(directory, passwords, tries, tokens), tokens);
    }

    /** Gives the JAX-RS resource whose paths are below {@code /.well-known}. */
    public WellKnownResource wellKnownResource() {
        return new WellKnownResource(tokens);
    }

    /** Makes the code that makes the first admin; empty when there is one. For production, to be printed once. */
    public Optional<String> setupCode() {
        return setup().code();
    }

    /** Makes the accounts for evaluation and keeps their passwords in {@code demo-accounts.json}, or finds them there. */
    public List<DemoAccount> demoAccounts() {
        return new DemoAccounts(accounts, directory, passwords, config.demoAccounts()).ensure();
    }

    /** Issues tokens for made-up accounts. For development nodes only. */
    public TokenIssuer tokenIssuer() {
        return new TokenIssuer(directory, tokens, clock);
    }

    @Override
    public void close() {
        passwords.close();
    }

    private Setup setup() {
        return new Setup(directory, accounts, passwords, tries);
    }
}
