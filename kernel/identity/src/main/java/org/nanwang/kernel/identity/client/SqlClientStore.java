package org.nanwang.kernel.identity.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;

/** Keeps registrations in the kernel's schema. */
public final class SqlClientStore implements ClientStore {

    private final Sql sql;
    private final Audit audit;

    /** Works on the kernel's schema and writes to this trail. */
    public SqlClientStore(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public Optional<Client> find(String account, String id) {
        return sql.one("select * from client where account = ?", row -> read(row, id), account);
    }

    @Override
    public void keep(String account, Client client, AuditEntry entry) {
        sql.transaction(work -> {
            if (client.open()) {
                work.update("update account set secret = null where id = ?", account);
            }
            work.update("delete from client where account = ?", account);
            audit.record(work, entry);
            return insert(work, account, client);
        });
    }

    @Override
    public void forget(String id) {
        for (String table : List.of("authorized", "consent", "device_request", "pushed_request")) {
            sql.update("delete from " + table + " where client = ?", id);
        }
    }

    private static int insert(Sql work, String account, Client client) {
        return work.update("""
                insert into client (account, name_en, name_zh, region, open, keys, redirects, after_logout, back_channel,
                    grants, scopes, audiences, serves) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                account, client.name().en(), client.name().zh(),
                client.name().region().map(RegionCode::value).orElse(null), client.open(), client.keys().orElse(null),
                array(client.addresses().redirects()), array(client.addresses().afterLogout()),
                client.addresses().backChannel().orElse(null), array(client.limits().grants()),
                array(client.limits().scopes()), array(client.limits().audiences()),
                client.addresses().serves().orElse(null));
    }

    private static Client read(ResultSet row, String id) throws SQLException {
        ClientName name = new ClientName(row.getString("name_en"), row.getString("name_zh"),
                Optional.ofNullable(row.getString("region")).map(RegionCode::new));
        return new Client(id, row.getBoolean("open"), name,
                new ClientAddresses(texts(row, "redirects"), texts(row, "after_logout"),
                        Optional.ofNullable(row.getString("back_channel")), Optional.ofNullable(row.getString("serves"))),
                new ClientLimits(texts(row, "grants"), texts(row, "scopes"), texts(row, "audiences")),
                Optional.ofNullable(row.getString("keys")));
    }

    private static String[] array(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
