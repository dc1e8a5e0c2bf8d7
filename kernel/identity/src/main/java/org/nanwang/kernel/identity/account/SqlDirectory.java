package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Keeps accounts in the kernel's schema. */
public final class SqlDirectory implements Directory {

    private static final String SELECT = "select " + AccountRow.COLUMNS + " from account where ";

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
                insert into account (id, kind, name, secret, person, region, active, roles, permissions, created_at,
                    updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, name) do nothing""",
                account.id(), account.kind().name(), account.name(), secret.orElse(null),
                account.person().map(PersonId::value).orElse(null), account.region().value(), account.active(),
                AccountRow.texts(account.roles()), permissions(account), account.createdAt(), account.createdAt());
    }

    @Override
    public void replace(Account account, Optional<String> secret) {
        sql.transaction(work -> new LastAdmin(work).spared(account.id(), () -> work.update(
                "update account set secret = ?, region = ?, active = ?, roles = ?, permissions = ? where id = ?",
                secret.orElse(null), account.region().value(), account.active(), AccountRow.texts(account.roles()),
                permissions(account), account.id())));
    }

    @Override
    public boolean remove(Account.Kind kind, String name) {
        return find(kind, name).map(Account::id).map(id -> sql.transaction(work -> new LastAdmin(work).spared(id,
                () -> 1 == work.update("delete from account where id = ?", id)))).orElse(false);
    }

    @Override
    public Optional<Account> find(String id) {
        return sql.one(SELECT + "id = ?", AccountRow::read, id);
    }

    @Override
    public Optional<Account> find(Account.Kind kind, String name) {
        return sql.one(SELECT + "kind = ? and name = ?", AccountRow::read, kind.name(), name);
    }

    @Override
    public Optional<String> secret(Account.Kind kind, String name) {
        return sql.one("select secret from account where kind = ? and name = ? and secret is not null",
                row -> row.getString("secret"), kind.name(), name);
    }

    @Override
    public void rehash(String id, String before, String after) {
        sql.update("update account set secret = ? where id = ? and secret = ?", after, id, before);
    }

    @Override
    public List<Account> list(AccountQuery query) {
        String page = "kind = ? and name collate \"C\" > ? order by name collate \"C\" limit ?";
        if (query.regions().isEmpty()) {
            return sql.query(SELECT + page, AccountRow::read, query.kind().name(), query.after(), query.limit());
        }
        String[] codes = query.regions().get().stream().map(RegionCode::value).toArray(String[]::new);
        return sql.query(SELECT + "region = any (?::text[]) and " + page, AccountRow::read, codes, query.kind().name(),
                query.after(), query.limit());
    }

    @Override
    public boolean hasAdmin() {
        return LastAdmin.exists(sql);
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

    private static String[] permissions(Account account) {
        return account.permissions().stream().sorted().toArray(String[]::new);
    }
}
