package org.nanwang.kernel.identity;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.account.MachineSignIns;
import org.nanwang.kernel.identity.account.Origin;
import org.nanwang.kernel.identity.account.PasswordCost;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.SetupResource;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.kernel.identity.client.ClientsResource;
import org.nanwang.kernel.identity.oauth.KeysResource;
import org.nanwang.kernel.identity.oauth.TokenResource;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.Caller;

/** The whole of identity over a directory in memory. */
public final class House implements AutoCloseable {

    /** As cheap as it gets: what a hash costs is not what these tests are about. */
    static final PasswordCost PASSWORDS = new PasswordCost(7 * 1024, 1);

    public final FakeClock clock = new FakeClock();
    public final MemoryDirectory directory = new MemoryDirectory();
    public final MemoryStores stores;
    private final Passwords passwords = new Passwords(PASSWORDS);
    private final SignIn signIn = new SignIn(directory, passwords,
            new Lockout(new MemoryFailures(), text -> text, clock), new Tries(clock), new MachineSignIns(directory, clock));
    public final List<AuditEntry> trail = directory.trail();
    public final IdentityModule module;
    public final Identity identity;

    public House(Path data) {
        this(data, new MemoryStores());
    }

    /** Works on what another house has kept, except for its accounts. */
    public House(Path data, MemoryStores stores) {
        this.stores = stores;
        IdentityConfig config = new IdentityConfig(() -> URI.create("http://127.0.0.1:8370/"), data);
        module = IdentityModule.over(stores.with(directory), new FakeRegions(), config, clock);
        identity = module.identity();
    }

    public Response token(Optional<String> authorization, String... form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (int i = 0; i < form.length; i += 2) {
            fields.add(form[i], form[i + 1]);
        }
        return ((TokenResource) module.oauthResources().get(0))
                .token(fields, authorization.orElse(null), Requests.from("10.0.0.1"));
    }

    public Map<String, Object> keys() {
        return ((KeysResource) module.oauthResources().get(1)).keys();
    }

    public Optional<Account> signIn(String name, String password) {
        return signIn.person(name, password, Origin.of("10.0.0.1"));
    }

    public static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public static String accessToken(Response response) {
        return (String) body(response).get("access_token");
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> body(Response response) {
        return (Map<String, Object>) response.getEntity();
    }

    public Caller caller(String token) {
        return identity.caller(Optional.of("Bearer " + token), "/platform/accounts");
    }

    public Caller admin() {
        return caller(module.tokenIssuer().issue("root", "*"));
    }

    /** Adds somebody with a password. */
    public void add(String name, String password, String... roles) {
        Accounts accounts = new Accounts(directory, new FakeRegions(), clock);
        accounts.add("root", accounts.draft(Account.Kind.PERSON, name, List.of(roles), List.of()),
                Optional.of(passwords.hash(password)));
    }

    public ClientsResource clients() {
        return the(ClientsResource.class);
    }

    public SetupResource setup() {
        return the(SetupResource.class);
    }

    private <T> T the(Class<T> type) {
        return module.platformResources().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        module.close();
        passwords.close();
    }
}
