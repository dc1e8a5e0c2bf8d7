package org.nanwang.kernel.identity.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
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
    public void add(NewRegistration made, List<AuditEntry> entries) {
        sql.transaction(work -> {
            if (!new SqlDirectory(work, audit).add(made.account(), made.secret())) {
                throw new Refusal(IdentityError.ACCOUNT_EXISTS, made.account().name());
            }
            entries.forEach(entry -> audit.record(work, entry));
            insert(work, made.account().id(), made.client());
            return work.update("update client set manager = ? where account = ?", made.manager(), made.account().id());
        });
    }

    @Override
    public void keep(Account account, Client client, AuditEntry entry) {
        sql.transaction(work -> {
            work.update("update account set region = ?, secret = case when ? then null else secret end where id = ?",
                    account.region().value(), client.open(), account.id());
            audit.record(work, entry);
            return insert(work, account.id(), client);
        });
    }

    @Override
    public Optional<String> manager(String account) {
        return sql.one("select manager from client where account = ? and manager is not null",
                row -> row.getString("manager"), account);
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
                    grants, scopes, audiences, serves) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (account) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
                    region = excluded.region, open = excluded.open, keys = excluded.keys, redirects = excluded.redirects,
                    after_logout = excluded.after_logout, back_channel = excluded.back_channel, grants = excluded.grants,
                    scopes = excluded.scopes, audiences = excluded.audiences, serves = excluded.serves""",
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
