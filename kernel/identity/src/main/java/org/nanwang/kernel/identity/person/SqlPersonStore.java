package org.nanwang.kernel.identity.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.AccountRow;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.SqlDirectory;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.people.IdNumber;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Keeps people in the kernel's schema, beside their accounts. */
public final class SqlPersonStore implements PersonStore {

    static final String SELECT = "select " + AccountRow.COLUMNS + """
            , account.display_name, account.external_id, account.updated_at from account where kind = 'PERSON' and\s""";

    private final Sql sql;
    private final Kept kept;

    private record Kept(Seal seal, Function<Sql, Directory> directory, Clock clock, Runnable changed) {
    }

    /** Works on the kernel's schema; nobody is told before an account goes. */
    public SqlPersonStore(Sql sql, Vault vault, Audit audit, Clock clock, Runnable changed) {
        this(sql, vault, work -> new SqlDirectory(work, audit), clock, changed);
    }

    /**
     * Works on the kernel's schema.
     *
     * @param directory gives the accounts within a transaction
     * @param changed told after each change, so that what is remembered can be forgotten
     */
    public SqlPersonStore(Sql sql, Vault vault, Function<Sql, Directory> directory, Clock clock, Runnable changed) {
        this(sql, new Kept(new Seal(vault), directory, clock, changed));
    }

    private SqlPersonStore(Sql sql, Kept kept) {
        this.sql = sql;
        this.kept = kept;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return sql.one(SELECT + "person = ?", SqlPersonStore::read, id.value());
    }

    @Override
    public Optional<Person> locked(PersonId id) {
        return sql.one(SELECT + "person = ? for update of account", SqlPersonStore::read, id.value());
    }

    @Override
    public Optional<Person> findByAccount(String account) {
        return sql.one(SELECT + "id = ?", SqlPersonStore::read, account);
    }

    @Override
    public Optional<Person> findByName(String name) {
        return sql.one(SELECT + "name = ?", SqlPersonStore::read, name);
    }

    @Override
    public Optional<Person> findByExternalId(RegionCode region, String externalId) {
        return sql.one(SELECT + "region = ? and external_id = ?", SqlPersonStore::read, region.value(), externalId);
    }

    @Override
    public List<Person> findByPhone(String phone) {
        return byDigest("phone", phone);
    }

    @Override
    public List<Person> findByEmail(String email) {
        return byDigest("email", lower(email));
    }

    @Override
    public List<Person> findByIdNumber(IdNumber number) {
        return byDigest("id_number", number.value());
    }

    @Override
    public List<Person> list(PersonQuery query) {
        PeopleSelection selection = PeopleSelection.of(query);
        return sql.query(SELECT + selection.condition(), SqlPersonStore::read, selection.arguments());
    }

    @Override
    public PersonalData data(PersonId id) {
        return sql.one("select id, real_name, phone, email, id_number from account where person = ?", this::readData,
                id.value()).orElseGet(PersonalData::none);
    }

    @Override
    public boolean add(Person person, PersonalData data, Optional<String> secret) {
        return together(work -> {
            boolean added = work.directory().add(person.account(), secret);
            if (added) {
                work.replace(person);
                work.replaceData(person.id(), data);
            }
            return added;
        });
    }

    @Override
    public void replace(Person person) {
        changing(changes -> changes.replace(person));
    }

    @Override
    public void replaceData(PersonId id, PersonalData data) {
        Optional<String> number = data.idNumber().map(IdNumber::value);
        String account = find(id).orElseThrow().account().id();
        Seal seal = kept.seal();
        sql.update("""
                update account set real_name = ?, phone = ?, phone_digest = ?, email = ?, email_digest = ?, id_number = ?,
                    id_number_digest = ?, updated_at = ? where id = ?""",
                seal.seal(account, "real_name", data.realName()),
                seal.seal(account, "phone", data.phone()), seal.digest("phone", data.phone()),
                seal.seal(account, "email", data.email()),
                seal.digest("email", data.email().map(SqlPersonStore::lower)),
                seal.seal(account, "id_number", number), seal.digest("id_number", number), kept.clock().instant(),
                account);
    }

    @Override
    public void replaceSecret(PersonId id, String secret) {
        changing(changes -> changes.replaceSecret(id, secret));
    }

    @Override
    public Directory directory() {
        return kept.directory().apply(sql);
    }

    @Override
    public <T> T together(Function<PersonStore, T> work) {
        T result = sql.transaction(inner -> work.apply(new SqlPersonStore(inner, kept)));
        kept.changed().run();
        return result;
    }

    private void changing(Consumer<Changes> work) {
        sql.transaction(inner -> {
            work.accept(new Changes(inner, kept.clock().instant()));
            return true;
        });
        kept.changed().run();
    }

    private List<Person> byDigest(String column, String value) {
        return sql.query(SELECT + column + "_digest = ? order by id", SqlPersonStore::read,
                kept.seal().digest(column, Optional.of(value)));
    }

    private PersonalData readData(ResultSet row) throws SQLException {
        return kept.seal().read(row);
    }

    static Person read(ResultSet row) throws SQLException {
        String name = Optional.ofNullable(row.getString("display_name")).orElse(row.getString("name"));
        return new Person(AccountRow.read(row), name, Optional.ofNullable(row.getString("external_id")),
                Sql.instant(row, "updated_at").orElseThrow());
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
