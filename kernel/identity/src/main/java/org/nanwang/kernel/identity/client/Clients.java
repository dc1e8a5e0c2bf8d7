package org.nanwang.kernel.identity.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.observe.AuditEntry;

/** Finds clients: registered ones, plain machines, and the platform's own command line. */
public final class Clients {

    private final Directory directory;
    private final ClientStore store;
    private final Supplier<String> issuer;

    /**
     * Works on a directory and what is kept beside it.
     *
     * @param issuer this node's address, known when it listens
     */
    public Clients(Directory directory, ClientStore store, Supplier<String> issuer) {
        this.directory = directory;
        this.store = store;
        this.issuer = issuer;
    }

    /** Finds a client by its client_id. */
    public Optional<Client> find(String id) {
        if (id.equals(Client.COMMAND_LINE)) {
            return Optional.of(Client.commandLine());
        }
        return account(id).map(account -> kept(account).map(client -> client.on(issuer.get()))
                .orElseGet(() -> Client.machine(id)));
    }

    /** Finds the account a client acts as when it acts for itself. */
    public Optional<Account> account(String id) {
        return directory.find(Account.Kind.CLIENT, id);
    }

    /** Gives what is registered for an account, as it is written. */
    Optional<Client> kept(Account account) {
        return store.find(account.id(), account.name());
    }

    void keep(Account account, Client client, AuditEntry entry) {
        store.keep(account, client, entry);
    }

    void add(NewRegistration made, List<AuditEntry> entries) {
        store.add(made, entries);
    }

    /** Tells whether a secret manages a registration. */
    public boolean manages(Account account, String secret) {
        return store.manager(account.id()).filter(digest -> Secrets.matches(digest, secret)).isPresent();
    }
}
