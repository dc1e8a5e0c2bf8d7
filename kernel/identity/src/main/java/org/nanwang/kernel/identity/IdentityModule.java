package org.nanwang.kernel.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.FailureStore;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.account.MachineSignIns;
import org.nanwang.kernel.identity.account.OwnPasswords;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Setup;
import org.nanwang.kernel.identity.account.SetupResource;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.identity.account.SqlFailureStore;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.account.UnlockResource;
import org.nanwang.kernel.identity.client.ClientBorder;
import org.nanwang.kernel.identity.client.ClientStore;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.client.ClientsResource;
import org.nanwang.kernel.identity.client.InstallationClients;
import org.nanwang.kernel.identity.client.Registrar;
import org.nanwang.kernel.identity.client.RegistrationResource;
import org.nanwang.kernel.identity.client.SqlClientStore;
import org.nanwang.kernel.identity.factor.FactorResource;
import org.nanwang.kernel.identity.factor.Factors;
import org.nanwang.kernel.identity.factor.OneTimeCodes;
import org.nanwang.kernel.identity.factor.RecoveryCodes;
import org.nanwang.kernel.identity.oauth.OAuth;
import org.nanwang.kernel.identity.oauth.WellKnownResource;
import org.nanwang.kernel.identity.registration.RegisterResource;
import org.nanwang.kernel.identity.source.Arrivals;
import org.nanwang.kernel.identity.source.Sources;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.passkey.Passkeys;
import org.nanwang.kernel.identity.person.PeopleSearch;
import org.nanwang.kernel.identity.scim.ScimModule;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.KeyStore;
import org.nanwang.kernel.identity.token.RevocationStore;
import org.nanwang.kernel.identity.token.Revocations;
import org.nanwang.kernel.identity.token.SigningKeys;
import org.nanwang.kernel.identity.token.SigningKeysResource;
import org.nanwang.kernel.identity.token.SqlKeyStore;
import org.nanwang.kernel.identity.token.SqlRevocationStore;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.region.RegionCode;

/** Puts identity together. */
public final class IdentityModule implements AutoCloseable {

    private final Passwords passwords;
    private final IdentityConfig config;
    private final Clock clock;
    private final Vault vault;
    private final KnownAccounts known;
    private final Directory directory;
    private final AccessTokens tokens;
    private final VerifiedTokens verified;
    private final Tries tries;
    private final Lockout lockout;
    private final MachineSignIns machines;
    private final Clients clients;
    private final InstallationClients installationClients;
    private final ClientBorder clientBorder;
    private final Registrar registrar;
    private final OAuth oauth;
    private final Accounts accounts;
    private final String city;
    private final PeopleStores people;
    private final PeopleDesk desk;
    private final Factors factors;
    private final ScimModule scim;

    private IdentityModule(Stores stores, Regions regions, IdentityConfig config, Clock clock) {
        this.config = config;
        this.passwords = new Passwords(config.passwords());
        this.clock = clock;
        this.known = new KnownAccounts(stores.directory(), regions::contains, clock);
        Revocations revocations = new Revocations(stores.revocations(), clock);
        Removal removal = new Removal(revocations, stores.clients());
        this.directory = new WatchedDirectory(stores.directory(), removal::of, known::forget);
        this.vault = Vault.open(config.vaultKey());
        this.tokens = new AccessTokens(new SigningKeys(stores.keys(), vault, clock), config.issuer(), clock);
        this.verified = new VerifiedTokens(tokens, revocations, clock);
        this.people = PeopleStores.of(stores.sql(), stores.audit(), vault, clock,
                inner -> new WatchedDirectory(inner, removal::of, () -> { }), known::forget);
        this.tries = new Tries(clock);
        this.lockout = new Lockout(stores.failures(), text -> vault.derive("failed-try", text), clock);
        this.machines = new MachineSignIns(directory, clock);
        this.accounts = new Accounts(directory, regions, clock);
        this.desk = new PeopleDesk(people, accounts, directory, passwords, regions, config.hosted().apps(), clock);
        this.scim = new ScimModule(new ScimModule.Stores(people.persons(), new PeopleSearch(stores.sql(), vault),
                people.departments(), new DepartmentSearch(stores.sql())), accounts, passwords, regions, tokens::issuer, clock);
        this.city = regions.city().code().value();
        this.clients = new Clients(directory, stores.clients(), tokens::issuer);
        this.installationClients = new InstallationClients(clients, directory, vault, clock);
        this.clientBorder = new ClientBorder(desk.border());
        this.registrar = new Registrar(accounts, clients, clientBorder, regions);
        Passkeys passkeys = new Passkeys(stores.sql(), vault, directory, config.issuer(), clock);
        this.factors = new Factors(config.secondFactor(), new OneTimeCodes(stores.sql(), vault, clock), passkeys,
                new RecoveryCodes(stores.sql()), directory);
        this.oauth = new OAuth(new OAuth.People(people.persons(), directory, clients, new SignIn(directory, passwords, lockout, tries, machines), tries,
                lockout, factors, new OwnPasswords(directory, passwords, lockout)),
                new OAuth.Tokens(tokens, verified, revocations, vault),
                new OAuth.Elsewhere(new Sources(config.hosted().sources(), regions),
                        new Arrivals(stores.sql(), vault, stores.audit(), clock, known::forget), config.hosted().apps()),
                regions, stores.sql(), clock);
    }

    /** Where everything is kept. */
    record Stores(Directory directory, ClientStore clients, KeyStore keys, RevocationStore revocations,
            FailureStore failures, Sql sql, Audit audit) {

        static Stores of(Sql sql, Audit audit) {
            return new Stores(new SqlDirectory(sql, audit), new SqlClientStore(sql, audit), new SqlKeyStore(sql, audit),
                    new SqlRevocationStore(sql), new SqlFailureStore(sql), sql, audit);
        }
    }

    /** Brings the tables up to date and opens the vault, making its key on first use. */
    public static IdentityModule open(
            Storage storage, Regions regions, Audit audit, IdentityConfig config, Clock clock) {
        storage.migrate("identity", Migration.of(IdentityModule.class, "001-identity.sql", "002-oauth.sql", "003-device.sql",
                "004-protocol.sql", "005-factors.sql", "006-people.sql", "007-sources.sql",
                "009-lockout.sql", "010-passkeys.sql", "012-growth.sql", "013-sign-ins.sql"));
        Sql sql = new Sql(storage.kernel());
        sql.update("update account set region = ? where region is null", regions.city().code().value());
        IdentityModule module = over(Stores.of(sql, audit), regions, config, clock);
        module.oauth.start();
        return module;
    }

    static IdentityModule over(Stores stores, Regions regions, IdentityConfig config, Clock clock) {
        return new IdentityModule(stores, regions, config, clock);
    }

    /** Tells who calls; for every request. */
    public Identity identity() {
        return new BearerIdentity(verified, known);
    }

    /** Gives where people, organisations and departments are kept. */
    public PeopleStores people() {
        return people;
    }

    /** Gives the administration of people. */
    public PeopleDesk peopleDesk() {
        return desk;
    }

    /** Gives what makes and removes the clients that installations are. */
    public InstallationClients installationClients() {
        return installationClients;
    }

    /** Gives what exchanges callers' tokens for installations. */
    public CallerTokens callerTokens() {
        return new CallerTokens(tokens, clock);
    }

    /** Gives the JAX-RS resources whose paths are below {@code /platform}. */
    public List<Object> platformResources() {
        List<Object> resources = new ArrayList<>(desk.resources());
        resources.addAll(List.of(new SetupResource(setup()), new ClientsResource(registrar, clientBorder),
                new RegistrationResource(registrar), oauth.sessionsResource(desk.border()),
                new SigningKeysResource(tokens.keys(), city, clock), new UnlockResource(desk.border(), lockout),
                new FactorResource(desk.border(), factors)));
        return resources;
    }

    /** Gives the JAX-RS resources whose paths are below {@code /scim/v2}. */
    public List<Object> scimResources() {
        return scim.resources();
    }

    /** Gives the JAX-RS resources whose paths are below {@code /oauth2}. */
    public List<Object> oauthResources() {
        List<Object> all = new ArrayList<>(oauth.resources());
        all.add(new RegisterResource(clients, registrar, identity()::caller, tokens));
        return all;
    }

    /** Gives the JAX-RS resource whose paths are below {@code /account}. */
    public Object accountResource() {
        return oauth.accountResource();
    }

    /** Gives the JAX-RS resource whose paths are below {@code /.well-known}. */
    public WellKnownResource wellKnownResource() {
        return new WellKnownResource(tokens);
    }

    /** Gives what seals secrets with the node's key. */
    public Vault vault() {
        return vault;
    }

    /** Makes the code that makes the first admin; empty when there is one. For production, to be printed once. */
    public Optional<String> setupCode() {
        return setup().code();
    }

    /** Makes the accounts for evaluation and keeps their passwords in {@code demo-accounts.json}, or finds them there. */
    public List<DemoAccount> demoAccounts() {
        return new DemoAccounts(accounts, directory, passwords, config.demoAccounts()).ensure();
    }

    /** Issues tokens without signing in. For development and evaluation nodes only. */
    public TokenIssuer tokenIssuer() {
        return new TokenIssuer(directory, tokens, new RegionCode(city), clock);
    }

    /** Makes the tokens with which the node speaks to its own apps. */
    public NodeTokens nodeTokens() {
        return new NodeTokens(directory, tokens, new RegionCode(city), clock);
    }

    @Override
    public void close() {
        oauth.close();
        passwords.close();
        machines.close();
    }

    private Setup setup() {
        return new Setup(directory, accounts, passwords, tries);
    }
}
