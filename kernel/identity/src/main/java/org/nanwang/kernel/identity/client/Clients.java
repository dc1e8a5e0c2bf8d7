package org.nanwang.kernel.identity.client;

import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.observe.AuditEntry;

/** Finds clients: registered ones, plain machines, and the platform's own command line. */
public final class Clients {

    private final Directory directory;
    private final ClientStore store;

    /** Works on a directory and what is kept beside it. */
    public Clients(Directory directory, ClientStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Finds a client by its client_id. */
    public Optional<Client> find(String id) {
        if (id.equals(Client.COMMAND_LINE)) {
            return Optional.of(Client.commandLine());
        }
        return account(id).map(account -> store.find(account.id(), id).orElseGet(() -> Client.machine(id)));
    }

    /** Finds the account a client acts as when it acts for itself. */
    public Optional<Account> account(String id) {
        return directory.find(Account.Kind.CLIENT, id);
    }

    void keep(Account account, Client client, AuditEntry entry) {
        store.keep(account.id(), client, entry);
    }
}
