package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.nanwang.marketplace.vendor.Account;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.Members;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorRole;

/** Members of vendors. */
public final class MemberTable implements Members {

    private final Database database;

    /** Works in a schema that is migrated. */
    public MemberTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Member> of(VendorId vendor) {
        return database.transaction(sql -> sql.query(
                "select * from vendor_member where vendor = ? order by account", MemberTable::read, vendor.value()));
    }

    @Override
    public List<Member> memberships(Account present) {
        return database.transaction(sql -> {
            List<Member> found = sql.query("""
                    select * from vendor_member where person = cast(? as text) or account = ? and person is null
                    order by vendor""", MemberTable::read, ApplicationTable.person(present), present.name());
            if (present.person().isPresent() && found.stream().anyMatch(each -> each.account().person().isEmpty())) {
                sql.update("update vendor_member set person = ? where account = ? and person is null",
                        ApplicationTable.person(present), present.name());
            }
            return found;
        });
    }

    @Override
    public boolean put(Member member) {
        return database.transaction(sql -> {
            boolean lastGone = member.role() != VendorRole.OWNER && lastOwner(sql, member.vendor(), member.account().name());
            return !lastGone && put(sql, member) == 1;
        });
    }

    static int put(Sql sql, Member member) throws SQLException {
        return sql.update("""
                insert into vendor_member (vendor, account, role, added_at, added_by, person)
                values (?, ?, ?, ?, ?, cast(? as text))
                on conflict (vendor, account) do update set role = excluded.role, added_at = excluded.added_at,
                    added_by = excluded.added_by""", member.vendor().value(), member.account().name(),
                member.role().toString(), member.at(), member.by(), ApplicationTable.person(member.account()));
    }

    @Override
    public boolean remove(VendorId vendor, String account) {
        return database.transaction(sql -> !lastOwner(sql, vendor, account)
                && sql.update("delete from vendor_member where vendor = ? and account = ?", vendor.value(), account) == 1);
    }

    /** The owners are locked, so that two do not go at once. */
    private static boolean lastOwner(Sql sql, VendorId vendor, String account) throws SQLException {
        List<String> owners = sql.query(
                "select account from vendor_member where vendor = ? and role = 'owner' for update",
                row -> row.getString(1), vendor.value());
        return owners.equals(List.of(account));
    }

    private static Member read(ResultSet row) throws SQLException {
        return new Member(new VendorId(row.getString("vendor")), ApplicationTable.account(row, "account", "person"),
                VendorRole.parse(row.getString("role")), SubmissionRow.instant(row, "added_at").orElseThrow(),
                row.getString("added_by"));
    }
}
