package org.nanwang.kernel.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.ServingApp;
import org.nanwang.kernel.identity.client.ClientsResource;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.client.RegistrationResource;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.identity.oauth.AccountResource;
import org.nanwang.kernel.identity.oauth.AuthorizeResource;
import org.nanwang.kernel.identity.oauth.DevicePageResource;
import org.nanwang.kernel.identity.oauth.LogoutResource;
import org.nanwang.kernel.identity.oauth.PasskeyResource;
import org.nanwang.kernel.identity.oauth.SourceResource;
import org.nanwang.kernel.identity.oauth.TokenResource;
import org.nanwang.kernel.identity.person.AccountsResource;
import org.nanwang.kernel.identity.person.NewPerson;
import org.nanwang.kernel.identity.source.OfferedSource;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.people.Caller;

/** Identity over a real database with a fake clock, a person {@code zhang.san} and an app {@code shop}. */
public final class OAuthCity implements AutoCloseable {

    public static final String ISSUER = "http://127.0.0.1:8370";
    public static final String REDIRECT = "https://shop.example/done?from=city";
    public static final String PASSWORD = "a long password";
    public static final CodeVerifier VERIFIER = new CodeVerifier("v".repeat(43));

    private static final ServingApp PARKING = Apps.parking("370811");

    public final FakeClock clock = new FakeClock();
    public final IdentityModule module;
    public final Sql sql;
    /** The identity sources that serve. */
    public final List<OfferedSource> sources = new CopyOnWriteArrayList<>();
    private final String issuer;
    /** Made once, as a node does: each reads its pages from files. */
    private final List<Object> resources;
    private final Caller admin;

    public OAuthCity(Storage storage, Audit audit, Path data) {
        this(storage, audit, data, SecondFactor.OFF);
    }

    public OAuthCity(Storage storage, Audit audit, Path data, SecondFactor secondFactor) {
        this(storage, audit, data, secondFactor, ISSUER);
    }

    /** Makes one that people reach at another address. */
    public OAuthCity(Storage storage, Audit audit, Path data, SecondFactor secondFactor, String issuer) {
        this.issuer = issuer;
        IdentityConfig config = new IdentityConfig(() -> URI.create(issuer), data, House.PASSWORDS, secondFactor,
                new IdentityConfig.Hosted(() -> sources, () -> List.of(PARKING)));
        module = IdentityModule.open(storage, new FakeRegions(), audit, config, clock);
        resources = resources(module);
        sql = new Sql(storage.kernel());
        for (String table : List.of("account", "revocation", "signing_key", "pushed_request", "device_request",
                "failed_try", "logout_delivery")) {
            sql.update("delete from " + table);
        }
        admin = caller(module.tokenIssuer().issue("root", "*"), "/platform/accounts").orElseThrow();
        the(AccountsResource.class).create(new NewPerson("zhang.san", PASSWORD,
                List.of("county-operator:370811"), null), admin);
        register("shop", false, List.of("authorization_code", "refresh_token"), List.of());
    }

    /** Registers a client and gives its secret. */
    public String register(String id, boolean confidential, List<String> grants, List<String> audiences) {
        var made = (ClientsResource.MadeClient) the(ClientsResource.class)
                .create(new ClientsResource.NewClient(id, List.of(), List.of("parking:report:370811"), null), admin).getEntity();
        put(id, new Registration(new Registration.Name("小店", "Shop <i>"), "370811", confidential,
                List.of(REDIRECT, "http://127.0.0.1/back"), List.of("https://shop.example/bye"), null, grants,
                List.of("parking:*:370811"), audiences, null, null));
        return made.secret();
    }

    public void put(String id, Registration registration) {
        the(RegistrationResource.class).put(id, registration, admin);
    }

    public Caller admin() {
        return admin;
    }

    public void removeClient(String id) {
        the(ClientsResource.class).remove(id, admin);
    }

    /** Opens another node on the same database. */
    public IdentityModule another(Storage storage, Audit audit, Path data) {
        return IdentityModule.open(
                storage, new FakeRegions(), audit, new IdentityConfig(() -> URI.create(issuer), data), clock);
    }

    /** Finds the one resource of a type. */
    public <T> T the(Class<T> type) {
        return the(type, resources);
    }

    private static <T> T the(Class<T> type, List<Object> resources) {
        return resources.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static List<Object> resources(IdentityModule module) {
        return Stream.of(module.platformResources(), module.oauthResources(), List.of(module.accountResource()))
                .<Object>flatMap(List::stream).toList();
    }

    public Surfer surfer(String language) {
        AuthorizeResource authorize = the(AuthorizeResource.class);
        return new Surfer(authorize::begin, authorize::submit, language);
    }

    public Surfer deviceSurfer() {
        DevicePageResource device = the(DevicePageResource.class);
        return new Surfer(device::show, device::submit, "en");
    }

    public Surfer logoutSurfer() {
        LogoutResource logout = the(LogoutResource.class);
        return new Surfer(logout::begin, logout::submit, "en");
    }

    /** Gives a browser that finds its way between sign-in pages and identity sources. */
    public Surfer sourceSurfer(String language) {
        SourceResource resource = the(SourceResource.class);
        AuthorizeResource authorize = the(AuthorizeResource.class);
        return new Surfer(request -> {
            String[] path = request.getRequestURI().split("/");
            if (!request.getRequestURI().startsWith("/oauth2/sources")) {
                return authorize.begin(request);
            }
            return path.length == 3 ? resource.show(request)
                    : path[4].equals("begin") ? resource.begin(path[3], request) : resource.complete(path[3], request);
        }, (form, request) -> request.getRequestURI().startsWith("/oauth2/sources") ? resource.submit(form, request)
                : authorize.submit(form, request), language);
    }

    /** Gives a browser that goes from page to page: signing in, one's account, and what their script asks for. */
    public Surfer walker(String language) {
        return walker(resources, language);
    }

    /** Gives such a browser on a certain node. */
    public static Surfer walker(IdentityModule node, String language) {
        return walker(resources(node), language);
    }

    private static Surfer walker(List<Object> resources, String language) {
        AuthorizeResource authorize = the(AuthorizeResource.class, resources);
        AccountResource account = the(AccountResource.class, resources);
        PasskeyResource passkeys = the(PasskeyResource.class, resources);
        return new Surfer(request -> request.getRequestURI().startsWith("/account") ? account.show(request)
                : request.getRequestURI().startsWith("/oauth2/passkeys") ? passkeys.challenge(request)
                : authorize.begin(request),
                (form, request) -> request.getRequestURI().startsWith("/account") ? account.submit(form, request)
                : authorize.submit(form, request), language);
    }

    public Surfer accountSurfer() {
        AccountResource account = the(AccountResource.class);
        return new Surfer(account::show, account::submit, "en");
    }

    /** Gives the address where the app sends its people; changes come in pairs, an empty value leaves one out. */
    public static String address(String... changes) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("client_id", List.of("shop"));
        parameters.put("redirect_uri", List.of(REDIRECT));
        parameters.put("response_type", List.of("code"));
        parameters.put("scope", List.of("openid profile parking:report:370811"));
        parameters.put("state", List.of("s&1"));
        parameters.put("nonce", List.of("n-1"));
        parameters.put("code_challenge", List.of(CodeChallenge.compute(CodeChallengeMethod.S256, VERIFIER).getValue()));
        parameters.put("code_challenge_method", List.of("S256"));
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], List.of(changes[i + 1]));
        }
        parameters.values().removeIf(values -> values.get(0).isEmpty());
        return "/oauth2/authorize?" + URLUtils.serializeParameters(parameters);
    }

    /** Signs in and agrees, as far as each is asked for, and gives where the browser is sent then. */
    public Response agree(Surfer surfer, String address) {
        Response page = surfer.open(address);
        if (page.getStatus() == 200 && page.getEntity().toString().contains("type=\"password\"")) {
            page = surfer.submit(page, "name", "zhang.san", "password", PASSWORD, "step", "login");
        }
        return page.getStatus() == 200 ? surfer.submit(page, "step", "allow") : page;
    }

    public static Map<String, List<String>> answer(Response redirect) {
        return URLUtils.parseParameters(URI.create(redirect.getHeaderString("Location")).getRawQuery());
    }

    public String code(String... changes) {
        return answer(agree(surfer("en"), address(changes))).get("code").get(0);
    }

    public Response redeem(String code, String... changes) {
        return token(merged(changes, "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT,
                "client_id", "shop", "code_verifier", VERIFIER.getValue()));
    }

    public Response refresh(String token, String... changes) {
        return token(merged(changes, "grant_type", "refresh_token", "refresh_token", token, "client_id", "shop"));
    }

    public Response token(String... fields) {
        return the(TokenResource.class).token(form(fields), null, Requests.from("10.0.0.1"));
    }

    public static MultivaluedMap<String, String> form(String... fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.putSingle(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Tells who calls with a token; empty if the token is not good there. */
    public Optional<Caller> caller(String token, String path) {
        try {
            return Optional.of(module.identity().caller(Optional.of("Bearer " + token), path));
        } catch (org.nanwang.sdk.error.Refusal e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        module.close();
    }

    private static String[] merged(String[] changes, String... usual) {
        String[] all = new String[usual.length + changes.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(changes, 0, all, usual.length, changes.length);
        return all;
    }
}
