package org.nanwang.kernel.identity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.AccountRow;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.region.RegionCode;

/** Keeps departments in the kernel's schema. */
public final class SqlDepartmentStore implements DepartmentStore {

    private static final String SELECT = "select department.* from department where ";

    private final Sql sql;
    private final Audit audit;
    private final Runnable changed;

    /**
     * Works on the kernel's schema and writes to this trail.
     *
     * @param changed told after each change, so that what is remembered of members' roles can be forgotten
     */
    public SqlDepartmentStore(Sql sql, Audit audit, Runnable changed) {
        this.sql = sql;
        this.audit = audit;
        this.changed = changed;
    }

    @Override
    public Optional<Department> find(String id) {
        return sql.one(SELECT + "id = ?", SqlDepartmentStore::read, id);
    }

    @Override
    public Optional<Department> locked(String id) {
        return sql.one(SELECT + "id = ? for update", SqlDepartmentStore::read, id);
    }

    @Override
    public Optional<Department> findByExternalId(RegionCode region, String externalId) {
        return sql.one(SELECT + "region = ? and external_id = ?", SqlDepartmentStore::read, region.value(), externalId);
    }

    @Override
    public List<Department> list(ListQuery query) {
        return sql.query(SELECT + query.condition(), SqlDepartmentStore::read, query.arguments());
    }

    @Override
    public void put(Department one) {
        changing(work -> {
            new DepartmentTree(work).require(one);
            one.externalId().flatMap(id -> findByExternalId(one.region(), id))
                    .filter(found -> !found.id().equals(one.id())).ifPresent(found -> {
                        throw new Refusal(IdentityError.EXTERNAL_ID_TAKEN, one.externalId().orElseThrow());
                    });
            return work.update("""
                    insert into department (id, region, parent, name, roles, external_id, created_at, updated_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set parent = excluded.parent,
                        name = excluded.name, roles = excluded.roles, external_id = excluded.external_id,
                        updated_at = excluded.updated_at""",
                    one.id(), one.region().value(), one.parent().orElse(null), one.name(), AccountRow.texts(one.roles()),
                    one.externalId().orElse(null), one.createdAt(), one.updatedAt());
        });
    }

    @Override
    public boolean remove(String id) {
        return changing(work -> {
            new DepartmentTree(work).requireLeaf(id);
            return 1 == work.update("delete from department where id = ?", id);
        });
    }

    @Override
    public void addMember(String department, String account) {
        changing(work -> work.update(
                "insert into department_member (department, account) values (?, ?) on conflict do nothing",
                department, account));
    }

    @Override
    public boolean addMemberOf(Department department, String account) {
        return changing(work -> 1 == work.update("""
                insert into department_member (department, account)
                select ?, id from account where id = ? and kind = 'PERSON' and region = ?
                on conflict (department, account) do update set account = excluded.account""",
                department.id(), account, department.region().value()));
    }

    @Override
    public boolean removeMember(String department, String account) {
        return changing(work -> 1 == work.update(
                "delete from department_member where department = ? and account = ?", department, account));
    }

    @Override
    public List<Belonging> members(String department, String after, int limit) {
        return sql.query("select account.* from department_member member join account on account.id = member.account "
                + BelongingRow.page("member.department"), BelongingRow::plain, department, after, limit);
    }

    @Override
    public boolean contains(String department, PersonId person) {
        return sql.one("select 1 from department_member join account on id = account where department = ? and person = ?",
                row -> true, department, person.value()).isPresent();
    }

    @Override
    public List<Department> of(String account) {
        return sql.query("select department.* from department join department_member on department = id "
                + "where account = ? order by name collate \"C\", id", SqlDepartmentStore::read, account);
    }

    @Override
    public void audit(AuditEntry entry) {
        audit.record(sql, entry);
    }

    @Override
    public <T> T together(Function<DepartmentStore, T> work) {
        return changing(inner -> work.apply(new SqlDepartmentStore(inner, audit, changed)));
    }

    private <T> T changing(Function<Sql, T> work) {
        T result = sql.transaction(work);
        changed.run();
        return result;
    }

    static Department read(ResultSet row) throws SQLException {
        return new Department(row.getString("id"), new RegionCode(row.getString("region")),
                Optional.ofNullable(row.getString("parent")), row.getString("name"), AccountRow.roles(row, "roles"),
                Optional.ofNullable(row.getString("external_id")), Sql.instant(row, "created_at").orElseThrow(),
                Sql.instant(row, "updated_at").orElseThrow());
    }
}
