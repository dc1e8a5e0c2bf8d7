package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.Account;
import org.nanwang.marketplace.vendor.Applicant;
import org.nanwang.marketplace.vendor.Application;
import org.nanwang.marketplace.vendor.Application.Ruling;
import org.nanwang.marketplace.vendor.Application.State;
import org.nanwang.marketplace.vendor.Applications;
import org.nanwang.marketplace.vendor.Document;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.vault.Vault;

/** Applications and their documents; what is personal in them is sealed. */
public final class ApplicationTable implements Applications {

    private final Database database;
    private final SealedContacts contacts;

    /** Works in a schema that is migrated. */
    public ApplicationTable(Database database, Vault vault) {
        this.database = database;
        this.contacts = new SealedContacts(vault);
    }

    /** Seals what a release before this one has left plain. */
    public void seal() {
        database.transaction(sql -> {
            for (Application plain : sql.query(
                    "select * from vendor_application where contact is null for update", this::read)) {
                sql.update("""
                        update vendor_application
                        set contact = ?, contact_person = null, contact_phone = null, contact_email = null where id = ?""",
                        contacts.seal(plain.number(), plain.applicant()), plain.number());
            }
            return sql.query("select application from vendor_document where not sealed", row -> row.getLong(1));
        }).forEach(number -> document(number).ifPresent(document -> attach(number, document)));
    }

    @Override
    public Application add(Application asked) {
        Applicant applicant = asked.applicant();
        return database.transaction(sql -> {
            long number = sql.one("select nextval(pg_get_serial_sequence('vendor_application', 'id'))",
                    row -> row.getLong(1)).orElseThrow();
            sql.update("""
                    insert into vendor_application (id, vendor, name, credit_code, contact, applied_at, applied_by,
                        applied_person) overriding system value
                    values (?, ?, ?, ?, ?, ?, ?, cast(? as text)) on conflict do nothing""", number,
                    asked.vendor().value(), applicant.name(), applicant.code().value(),
                    contacts.seal(number, applicant), asked.at(), asked.by().name(), person(asked.by()));
            return sql.one("""
                    select * from vendor_application
                    where vendor = ? and coalesce(applied_person, applied_by) = ? and state = 'pending'""", this::read,
                    asked.vendor().value(), asked.by().person().map(PersonId::value).orElse(asked.by().name()))
                    .orElseThrow();
        });
    }

    @Override
    public Optional<Application> find(long number) {
        return database.transaction(sql -> find(sql, number));
    }

    @Override
    public List<Application> list(Optional<Account> by, String state, long before, int limit) {
        String name = by.map(Account::name).orElse("");
        return database.transaction(sql -> sql.query("""
                select * from vendor_application
                where (? = '' or applied_person = cast(? as text) or applied_person is null and applied_by = ?)
                and (? = '' or state = ?) and id < ?
                order by id desc limit ?""", this::read, name, by.map(ApplicationTable::person).orElse(null), name,
                state, state, before, limit));
    }

    @Override
    public Optional<Application> decide(long number, Ruling ruling) {
        return database.transaction(sql -> {
            Application application = sql.one("select * from vendor_application where id = ? and state = 'pending' for update",
                    this::read, number).orElse(null);
            if (application == null || ruling.state() == State.VERIFIED && !own(sql, application, ruling)) {
                return Optional.<Application>empty();
            }
            sql.update("update vendor_application set state = ?, decided_at = ?, decided_by = ?, comment = ? where id = ?",
                    ruling.state().toString(), ruling.at(), ruling.by(), ruling.comment(), number);
            return find(sql, number);
        });
    }

    /** Makes the namespace the applicant's; tells whether it is. */
    private static boolean own(Sql sql, Application application, Ruling ruling) throws SQLException {
        Vendor vendor = new Vendor(application.vendor(), application.applicant().name(), ruling.at(), ruling.by());
        return VendorTable.add(sql, vendor) == vendor
                && MemberTable.put(sql,
                        new Member(vendor.id(), application.by(), VendorRole.OWNER, ruling.at(), ruling.by())) == 1;
    }

    @Override
    public void attach(long number, Document document) {
        database.transaction(sql -> sql.update("""
                insert into vendor_document (application, type, content, sealed) values (?, ?, ?, true)
                on conflict (application) do update set type = excluded.type, content = excluded.content, sealed = true""",
                number, document.type(), contacts.seal(number, document)));
    }

    @Override
    public boolean documented(long number) {
        return database.transaction(sql -> sql.one(
                "select 1 from vendor_document where application = ?", row -> row.getInt(1), number)).isPresent();
    }

    @Override
    public Optional<Document> document(long number) {
        return database.transaction(sql -> sql.one("select * from vendor_document where application = ?",
                contacts::document, number));
    }

    private Optional<Application> find(Sql sql, long number) throws SQLException {
        return sql.one("select * from vendor_application where id = ?", this::read, number);
    }

    /** What JDBC keeps as NULL. */
    static String person(Account account) {
        return account.person().map(PersonId::value).orElse(null);
    }

    static Account account(ResultSet row, String name, String person) throws SQLException {
        return new Account(row.getString(name), Optional.ofNullable(row.getString(person)).map(PersonId::new));
    }

    private Application read(ResultSet row) throws SQLException {
        State state = State.parse(row.getString("state"));
        Optional<Instant> decided = SubmissionRow.instant(row, "decided_at");
        String by = row.getString("decided_by");
        String comment = row.getString("comment");
        return new Application(row.getLong("id"), new VendorId(row.getString("vendor")),
                contacts.applicant(row), SubmissionRow.instant(row, "applied_at").orElseThrow(),
                account(row, "applied_by", "applied_person"), state,
                decided.map(at -> new Ruling(state, at, by, comment)));
    }
}
