package org.nanwang.kernel.identity;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.ClientStore;
import org.nanwang.kernel.identity.client.NewRegistration;
import org.nanwang.kernel.identity.token.KeyStore;
import org.nanwang.kernel.identity.token.RevocationStore;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;

/** What identity keeps beside accounts, in memory. There is no database behind: whatever asks it fails. */
public final class MemoryStores implements KeyStore, RevocationStore, ClientStore {

    private final List<Kept> keys = new CopyOnWriteArrayList<>();
    private final Map<String, End> revoked = new HashMap<>();
    private final Map<String, Client> clients = new HashMap<>();

    IdentityModule.Stores with(Directory directory) {
        return new IdentityModule.Stores(directory, this, this, this, new MemoryFailures(), new Sql(noDatabase()), (work, entry) -> {
        });
    }

    @Override
    public List<Kept> all() {
        return keys.stream().sorted(Comparator.comparing(Kept::signsFrom)).toList();
    }

    @Override
    public boolean add(Kept key, boolean first) {
        return (!first || keys.isEmpty()) && keys.add(key);
    }

    @Override
    public void replace(Collection<String> over, Kept next, AuditEntry entry) {
        keys.removeIf(key -> over.contains(key.id()));
        keys.add(next);
    }

    @Override
    public void add(String id, End end) {
        revoked.put(id, end);
    }

    @Override
    public Map<String, End> since(Instant at) {
        return Map.copyOf(revoked);
    }

    @Override
    public void clean(Instant now) {
        revoked.values().removeIf(end -> end.until().isBefore(now));
    }

    @Override
    public Optional<Client> find(String account, String id) {
        return Optional.ofNullable(clients.get(account));
    }

    @Override
    public void add(NewRegistration made, List<AuditEntry> entries) {
        throw new UnsupportedOperationException("this test has no database");
    }

    @Override
    public void keep(Account account, Client client, AuditEntry entry) {
        clients.put(account.id(), client);
    }

    @Override
    public Optional<String> manager(String account) {
        return Optional.empty();
    }

    @Override
    public void forget(String id) {
        // there is no database behind
    }

    private static DataSource noDatabase() {
        return (DataSource) Proxy.newProxyInstance(MemoryStores.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("this test has no database");
                });
    }
}
