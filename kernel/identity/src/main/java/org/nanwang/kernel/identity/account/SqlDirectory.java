package org.nanwang.kernel.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.people.PersonId;

/** Keeps accounts in the kernel's schema. */
public final class SqlDirectory implements Directory {

    private static final String SELECT =
            "select id, kind, name, person, roles, permissions, created_at from account where ";

    private final Sql sql;
    private final Audit audit;

    /** Works on the kernel's schema and writes to this trail. */
    public SqlDirectory(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public boolean add(Account account, Optional<String> secret) {
        return 1 == sql.update("""
                insert into account (id, kind, name, secret, person, roles, permissions, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, name) do nothing""",
                account.id(), account.kind().name(), account.name(), secret.orElse(null),
                account.person().map(PersonId::value).orElse(null), roles(account), permissions(account),
                account.createdAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void replace(Account account, Optional<String> secret) {
        sql.update("update account set secret = ?, roles = ?, permissions = ? where id = ?",
                secret.orElse(null), roles(account), permissions(account), account.id());
    }

    @Override
    public boolean remove(Account.Kind kind, String name) {
        return 1 == sql.update("delete from account where kind = ? and name = ?", kind.name(), name);
    }

    @Override
    public Optional<Account> find(String id) {
        return sql.one(SELECT + "id = ?", SqlDirectory::read, id);
    }

    @Override
    public Optional<Account> find(Account.Kind kind, String name) {
        return sql.one(SELECT + "kind = ? and name = ?", SqlDirectory::read, kind.name(), name);
    }

    @Override
    public Optional<String> secret(Account.Kind kind, String name) {
        return sql.one("select secret from account where kind = ? and name = ? and secret is not null",
                row -> row.getString("secret"), kind.name(), name);
    }

    @Override
    public List<Account> list(Account.Kind kind, String after, int limit) {
        return sql.query(SELECT + "kind = ? and name > ? order by name limit ?", SqlDirectory::read,
                kind.name(), after, limit);
    }

    @Override
    public boolean hasAdmin() {
        return sql.one("select 1 from account where ? = any (roles) limit 1", row -> true,
                Role.platformAdmin().toString()).isPresent();
    }

    @Override
    public void keepSetupCode(String hash) {
        sql.transaction(work -> {
            work.update("delete from setup_code");
            return work.update("insert into setup_code (hash) values (?)", hash);
        });
    }

    @Override
    public boolean hasSetupCode() {
        return sql.one("select 1 from setup_code", row -> true).isPresent();
    }

    @Override
    public boolean takeSetupCode(String hash) {
        return 1 == sql.update("delete from setup_code where hash = ?", hash);
    }

    @Override
    public void audit(AuditEntry entry) {
        audit.record(sql, entry);
    }

    @Override
    public <T> T together(Function<Directory, T> work) {
        return sql.transaction(inner -> work.apply(new SqlDirectory(inner, audit)));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(row.getString("id"), Account.Kind.valueOf(row.getString("kind")), row.getString("name"),
                Optional.ofNullable(row.getString("person")).map(PersonId::new),
                texts(row, "roles").stream().map(Role::parse).collect(Collectors.toSet()), texts(row, "permissions"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }

    private static String[] roles(Account account) {
        return account.roles().stream().map(Role::toString).sorted().toArray(String[]::new);
    }

    private static String[] permissions(Account account) {
        return account.permissions().stream().sorted().toArray(String[]::new);
    }
}
