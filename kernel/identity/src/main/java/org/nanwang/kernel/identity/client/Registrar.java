package org.nanwang.kernel.identity.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Makes, changes and removes clients, for whoever may in their regions. */
public final class Registrar {

    private final Secrets secrets = new Secrets();
    private final Accounts accounts;
    private final Clients clients;
    private final ClientBorder border;
    private final RegistrationReader reader;

    /** A client that was just made. */
    public record Made(Account account, Registration registration) {
    }

    /** Works on the clients there are. */
    public Registrar(Accounts accounts, Clients clients, ClientBorder border, Regions regions) {
        this.accounts = accounts;
        this.clients = clients;
        this.border = border;
        this.reader = new RegistrationReader(regions);
    }

    /** Makes a machine that has a secret and no registration yet. */
    ClientsResource.MadeClient create(Caller caller, ClientsResource.NewClient body) {
        ClientsResource.NewClient asked = Body.present(body, "id");
        String id = Body.present(asked.id(), "id");
        RegionCode home = border.border().home(caller, asked.region());
        Account account = border.border().watch(caller, ClientBorder.CREATE, id, Optional.of(home), () ->
                newcomer(caller, id, home, Body.list(asked.roles()), Body.list(asked.permissions())));
        String secret = secrets.clientSecret();
        accounts.add(caller.name(), account, Optional.of(Secrets.digest(secret)));
        return new ClientsResource.MadeClient(id, secret);
    }

    /**
     * Makes a client with a registration.
     *
     * @param secret what it signs in with; empty if it is public, or signs with a key
     * @param manager the token that manages its registration
     */
    public Made create(Caller caller, String id, Registration asked, Optional<String> secret, String manager) {
        RegionCode home = border.border().home(caller, asked.region());
        return border.border().watch(caller, ClientBorder.CREATE, id, Optional.of(home), () -> {
            Account account = newcomer(caller, id, home, List.of(), List.of());
            Client client = reader.read(id, asked.orIn(home));
            border.requireWithin(caller, client);
            Registration made = Registration.of(client);
            clients.add(NewRegistration.of(account, client, secret, manager), List.of(Accounts.created(caller.name(), account),
                    new AuditEntry(caller.name(), "client:register", id, Optional.of(home), Map.of(), made.told())));
            return new Made(account, made);
        });
    }

    /** Finds what a client may do. */
    public Registration find(Caller caller, String id) {
        border.require(caller, ClientBorder.READ, id);
        return find(id);
    }

    /** Finds what a client may do, for the client itself. */
    public Registration find(String id) {
        return Registration.of(registered(id));
    }

    /** Registers a client that has an account, in place of what was registered before. */
    public Registration register(Caller caller, String id, Registration asked) {
        Account account = own(border.require(caller, ClientBorder.CREATE, id));
        Client client = reader.read(id, Body.present(asked, "name.zh, name.en").orIn(account.region()));
        return border.border().watch(caller, ClientBorder.CREATE, id, Optional.of(account.region()), () -> {
            border.requireWithin(caller, client);
            return keep(caller.name(), account, client);
        });
    }

    /** Lets a client change its own registration, which never widens what it may. */
    public Registration change(String id, Registration asked) {
        Account account = own(account(id));
        Client before = registered(id);
        Client client = reader.read(id, asked.orIn(account.region()));
        if (!client.name().region().equals(Optional.of(account.region())) || !client.limits().within(before.limits())
                || !client.addresses().serves().equals(before.addresses().serves())) {
            throw new Refusal(IdentityError.REGISTRATION_WIDER, id);
        }
        return keep(id, account, client);
    }

    /** Removes a client; all its tokens end at once. */
    public void remove(Caller caller, String id) {
        own(border.require(caller, ClientBorder.REMOVE, id));
        accounts.remove(caller.name(), Account.Kind.CLIENT, id,
                found -> border.requireAt(caller, ClientBorder.REMOVE, found));
    }

    /** Lets a client remove itself. */
    public void leave(String id) {
        accounts.remove(id, Account.Kind.CLIENT, own(account(id)).name(), found -> { });
    }

    private Account newcomer(Caller caller, String id, RegionCode home, List<String> roles, List<String> permissions) {
        caller.require(ClientBorder.CREATE + ":" + home);
        Account account = accounts.draft(Account.Kind.CLIENT, id, roles, permissions).movedTo(home);
        border.requireGiven(caller, account);
        return account;
    }

    private Registration keep(String who, Account account, Client client) {
        Registration after = Registration.of(client);
        RegionCode home = client.name().region().orElse(account.region());
        clients.keep(account.movedTo(home), client, new AuditEntry(who, "client:register", client.id(), Optional.of(home),
                Registration.of(registered(client.id())).told(), after.told()));
        return after;
    }

    private Client registered(String id) {
        return clients.find(id).orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, id));
    }

    private Account account(String id) {
        return clients.account(id).orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, id));
    }

    /** Refuses a client that the platform keeps. */
    private static Account own(Account account) {
        if (InstallationClients.keeps(account.name())) {
            throw new Refusal(IdentityError.CLIENT_KEPT, account.name());
        }
        return account;
    }
}
