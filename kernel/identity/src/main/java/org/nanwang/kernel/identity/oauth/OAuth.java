package org.nanwang.kernel.identity.oauth;

import java.time.Clock;
import java.util.List;
import org.nanwang.kernel.identity.account.AccountBorder;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.account.OwnPasswords;
import org.nanwang.kernel.identity.account.Rate;
import org.nanwang.kernel.identity.account.ServingApps;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.factor.Factors;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.Codes;
import org.nanwang.kernel.identity.grant.Consents;
import org.nanwang.kernel.identity.grant.DeviceRequests;
import org.nanwang.kernel.identity.grant.LogoutDeliveries;
import org.nanwang.kernel.identity.grant.PushedRequests;
import org.nanwang.kernel.identity.grant.RefreshTokens;
import org.nanwang.kernel.identity.page.AccountPage;
import org.nanwang.kernel.identity.page.FactorPages;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.PasskeyPages;
import org.nanwang.kernel.identity.page.PermissionWords;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.FailedSignIns;
import org.nanwang.kernel.identity.session.HalfSignIns;
import org.nanwang.kernel.identity.session.KnownBrowsers;
import org.nanwang.kernel.identity.session.SessionList;
import org.nanwang.kernel.identity.session.Sessions;
import org.nanwang.kernel.identity.source.Arrivals;
import org.nanwang.kernel.identity.source.Attempts;
import org.nanwang.kernel.identity.source.Sources;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.Revocations;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.identity.token.VerifiedTokens;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Sql;

/** Puts the endpoints together. */
public final class OAuth implements AutoCloseable {

    /** How many requests a network may leave with us in a minute, for clients that cannot show who they are. */
    private static final int REQUESTS = 60;

    private final People people;
    private final Tokens tokens;
    private final Elsewhere elsewhere;
    private final Regions regions;
    private final Sql sql;
    private final Clock clock;
    private final Authorizations authorizations;
    private final LogoutDeliveries deliveries;
    private final BackChannelWorker worker;
    private final Rate pushes;
    private final Rate devices;

    /** Who signs in, and how. */
    public record People(PersonStore persons, Directory directory, Clients clients, SignIn signIn, Tries tries, Lockout lockout,
            Factors factors, OwnPasswords passwords) {
    }

    /** What makes tokens, and what checks and ends them. */
    public record Tokens(AccessTokens access, VerifiedTokens verified, Revocations revocations, Vault vault) {
    }

    /** Where people sign in outside of this node, what becomes of those who come from there, and the apps they come to. */
    public record Elsewhere(Sources sources, Arrivals arrivals, ServingApps apps) {
    }

    /** Works on the kernel's schema. */
    public OAuth(People people, Tokens tokens, Elsewhere elsewhere, Regions regions, Sql sql, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.elsewhere = elsewhere;
        this.regions = regions;
        this.sql = sql;
        this.clock = clock;
        this.authorizations = new Authorizations(sql, tokens.revocations(), clock);
        this.deliveries = new LogoutDeliveries(sql, clock);
        this.pushes = new Rate(REQUESTS, clock);
        this.devices = new Rate(REQUESTS, clock);
        this.worker = new BackChannelWorker(new BackChannel(deliveries, people.clients(), tokens.access(), clock));
    }

    /** Begins to tell clients of sign-outs, those of an earlier run first. */
    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.close();
    }

    /** Gives the JAX-RS resources whose paths are below {@code /oauth2}. */
    public List<Object> resources() {
        ClientAuthenticator authenticator = new ClientAuthenticator(people.clients(), people.signIn(),
                new ClientAssertions(sql, tokens.access(), clock));
        PersonClaims claims = new PersonClaims(people.persons());
        IdTokens idTokens = new IdTokens(tokens.access(), claims, clock);
        RefreshTokens refreshTokens = new RefreshTokens(sql, tokens.vault(), authorizations, clock);
        Codes codes = new Codes(sql, authorizations, clock);
        TokenFinder finder = new TokenFinder(tokens.access(), tokens.verified(), refreshTokens, authorizations);
        DeviceRequests devices = new DeviceRequests(sql, clock);
        PushedRequests pushed = new PushedRequests(sql, clock);
        AskedReader reader = new AskedReader(people.clients(), pushed, tokens.access());
        TokenMint mint = new TokenMint(tokens.access(), idTokens, regions::contains);
        List<GrantHandler> handlers = List.of(new CodeHandler(codes, refreshTokens, mint),
                new RefreshHandler(refreshTokens, mint), new ClientCredentialsHandler(people.clients(), mint),
                new DeviceHandler(devices, authorizations, refreshTokens, mint),
                new ExchangeHandler(finder, people.clients(), tokens.access(), clock));
        return List.of(new TokenResource(new TokenEndpoint(authenticator, handlers, tokens.access())),
                new KeysResource(tokens.access().keys()),
                new AuthorizeResource(reader, flow(codes, pushed), pages(), tokens.access()),
                new PushedResource(authenticator, reader, pushed, tokens.access(), pushes),
                new RevocationResource(authenticator, finder, tokens.revocations()),
                new IntrospectionResource(authenticator, finder, people.directory(),
                        new TokenRoles(elsewhere.apps(), regions::contains)),
                new DeviceAuthorizationResource(authenticator, devices, tokens.access(), this.devices), devicePage(devices),
                new LogoutResource(people.clients(), signOut(), csrf(), pages(), tokens.access()),
                new UserInfoResource(tokens.verified(), claims), new StyleResource(),
                new PasskeyResource(people.factors().passkeys(), tokens.access()), sources(reader));
    }

    /** Gives the JAX-RS resource that shows and ends sessions to those who look after people. */
    public Object sessionsResource(AccountBorder border) {
        return new SessionsResource(new SessionList(sql, clock), border, signOut());
    }

    /** Gives the JAX-RS resource whose paths are below {@code /account}. */
    public Object accountResource() {
        OwnPasskeys passkeys = new OwnPasskeys(people.factors(), passkeyStep(lobby()), new PasskeyPages(), csrf(), door());
        OwnFactor factor = new OwnFactor(people.factors(), new FactorPages(), passkeys, csrf(), door(), clock);
        AccountPage page = new AccountPage(words());
        OwnPassword password = new OwnPassword(people.passwords(), lobby(), signOut(), page, csrf(), clock);
        return new AccountResource(pageFor(AccountResource.PURPOSE), sessions(), new AccountResource.Own(password, factor),
                new AccountResource.Kept(people.directory(), people.clients(), new Consents(sql), authorizations, signOut(),
                        new FailedSignIns(sql, clock)), pages(), page);
    }

    private DevicePageResource devicePage(DeviceRequests devices) {
        return new DevicePageResource(pageFor(DevicePageResource.PURPOSE), new DevicePageResource.Kept(people.directory(),
                people.clients(), devices, authorizations, new Consents(sql), people.tries()), pages());
    }

    private SignedInPage pageFor(String purpose) {
        return new SignedInPage(door(), csrf(), tokens.access(), purpose);
    }

    private SourceResource sources(AskedReader reader) {
        SourceFlow flow = new SourceFlow(new Attempts(sql, tokens.vault(), clock), elsewhere.arrivals(), lobby(),
                new WayBack(csrf()), tokens.access(), clock);
        return new SourceResource(elsewhere.sources(), flow, sourceButtons(), new LinkedSources(elsewhere.sources(),
                elsewhere.arrivals(), sourceButtons(), people.directory(), csrf()), reader, door(), tokens.access());
    }

    private SourceButtons sourceButtons() {
        return new SourceButtons(elsewhere.sources(), people.clients(), csrf());
    }

    private SignOut signOut() {
        return new SignOut(sessions(), authorizations, deliveries, worker::wake);
    }

    private AuthorizeFlow flow(Codes codes, PushedRequests pushed) {
        return new AuthorizeFlow(sessions(), people.directory(), csrf(), door(), pages(),
                new AuthorizeFlow.Given(new Consents(sql), authorizations, codes, pushed, new WayBack(csrf())), clock);
    }

    private Door door() {
        Lobby lobby = lobby();
        PasskeyStep passkeys = passkeyStep(lobby);
        return new Door(new SignInForm(pages(), csrf(), people.signIn(), lobby, passkeys, sourceButtons(), clock),
                new SecondStep(new FactorPages(), passkeys, csrf(), people.lockout(), lobby, clock), lobby);
    }

    private PasskeyStep passkeyStep(Lobby lobby) {
        return new PasskeyStep(people.factors().passkeys(), new PasskeyPages(), people.lockout(), lobby, clock);
    }

    private Lobby lobby() {
        return new Lobby(people.directory(), people.factors(), sessions(), new HalfSignIns(sql, clock), authorizations,
                new KnownBrowsers(tokens.vault()), new FailedSignIns(sql, clock));
    }

    private Sessions sessions() {
        return new Sessions(sql, clock);
    }

    private Csrf csrf() {
        return new Csrf(tokens.vault());
    }

    private Pages pages() {
        return new Pages(words());
    }

    private PermissionWords words() {
        return new PermissionWords(regions, elsewhere.apps());
    }
}
