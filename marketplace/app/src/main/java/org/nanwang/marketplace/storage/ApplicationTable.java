package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.nanwang.sdk.people.CreditCode;

/** Applications and their documents. */
public final class ApplicationTable implements Applications {

    private final Database database;

    /** Works in a schema that is migrated. */
    public ApplicationTable(Database database) {
        this.database = database;
    }

    @Override
    public Application add(Application asked) {
        Applicant applicant = asked.applicant();
        return database.transaction(sql -> {
            sql.update("""
                    insert into vendor_application (vendor, name, credit_code, contact_person, contact_phone, contact_email,
                        applied_at, applied_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", asked.vendor().value(), applicant.name(),
                    applicant.code().value(), applicant.person(), applicant.phone(), applicant.email(), asked.at(), asked.by());
            return sql.one("select * from vendor_application where vendor = ? and applied_by = ? and state = 'pending'",
                    ApplicationTable::read, asked.vendor().value(), asked.by()).orElseThrow();
        });
    }

    @Override
    public Optional<Application> find(long number) {
        return database.transaction(sql -> find(sql, number));
    }

    @Override
    public List<Application> list(String by, String state, long before, int limit) {
        return database.transaction(sql -> sql.query("""
                select * from vendor_application where (? = '' or applied_by = ?) and (? = '' or state = ?) and id < ?
                order by id desc limit ?""", ApplicationTable::read, by, by, state, state, before, limit));
    }

    @Override
    public Optional<Application> decide(long number, Ruling ruling) {
        return database.transaction(sql -> {
            Application application = sql.one("select * from vendor_application where id = ? and state = 'pending' for update",
                    ApplicationTable::read, number).orElse(null);
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
                insert into vendor_document (application, type, content) values (?, ?, ?)
                on conflict (application) do update set type = excluded.type, content = excluded.content""",
                number, document.type(), document.content()));
    }

    @Override
    public Optional<Document> document(long number) {
        return database.transaction(sql -> sql.one("select type, content from vendor_document where application = ?",
                row -> new Document(row.getString(1), row.getBytes(2)), number));
    }

    private static Optional<Application> find(Sql sql, long number) throws SQLException {
        return sql.one("select * from vendor_application where id = ?", ApplicationTable::read, number);
    }

    private static Application read(ResultSet row) throws SQLException {
        Applicant applicant = new Applicant(row.getString("name"), new CreditCode(row.getString("credit_code")),
                row.getString("contact_person"), row.getString("contact_phone"), row.getString("contact_email"));
        State state = State.parse(row.getString("state"));
        Optional<Instant> decided = SubmissionRow.instant(row, "decided_at");
        String by = row.getString("decided_by");
        String comment = row.getString("comment");
        return new Application(row.getLong("id"), new VendorId(row.getString("vendor")), applicant,
                SubmissionRow.instant(row, "applied_at").orElseThrow(), row.getString("applied_by"), state,
                decided.map(at -> new Ruling(state, at, by, comment)));
    }
}
