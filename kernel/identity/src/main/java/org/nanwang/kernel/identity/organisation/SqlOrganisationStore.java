package org.nanwang.kernel.identity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.region.RegionCode;

/** Keeps organisations in the kernel's schema. */
public final class SqlOrganisationStore implements OrganisationStore {

    private static final String SELECT = "select * from organisation where ";

    private final Sql sql;
    private final Audit audit;

    /** Works on the kernel's schema and writes to this trail. */
    public SqlOrganisationStore(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public Optional<Organisation> find(String id) {
        return sql.one(SELECT + "id = ?", SqlOrganisationStore::read, id);
    }

    @Override
    public Optional<Organisation> locked(String id) {
        return sql.one(SELECT + "id = ? for update", SqlOrganisationStore::read, id);
    }

    @Override
    public Optional<Organisation> findByCreditCode(CreditCode code) {
        return sql.one(SELECT + "credit_code = ?", SqlOrganisationStore::read, code.value());
    }

    @Override
    public Optional<Organisation> findByExternalId(RegionCode region, String externalId) {
        return sql.one(SELECT + "region = ? and external_id = ?", SqlOrganisationStore::read, region.value(), externalId);
    }

    @Override
    public List<Organisation> list(ListQuery query) {
        return sql.query(SELECT + query.condition(), SqlOrganisationStore::read, query.arguments());
    }

    @Override
    public void put(Organisation one) {
        one.creditCode().flatMap(this::findByCreditCode).filter(found -> !found.id().equals(one.id()))
                .ifPresent(found -> {
                    throw new Refusal(IdentityError.CREDIT_CODE_TAKEN, one.creditCode().orElseThrow());
                });
        one.externalId().flatMap(id -> findByExternalId(one.region(), id)).filter(found -> !found.id().equals(one.id()))
                .ifPresent(found -> {
                    throw new Refusal(IdentityError.EXTERNAL_ID_TAKEN, one.externalId().orElseThrow());
                });
        sql.update("""
                insert into organisation (id, kind, credit_code, name, region, active, external_id, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set kind = excluded.kind,
                    credit_code = excluded.credit_code, name = excluded.name, region = excluded.region,
                    active = excluded.active, external_id = excluded.external_id, updated_at = excluded.updated_at""",
                one.id(), one.kind().name(), one.creditCode().map(CreditCode::value).orElse(null), one.name(),
                one.region().value(), one.active(), one.externalId().orElse(null), one.createdAt(), one.updatedAt());
    }

    @Override
    public boolean remove(String id) {
        return 1 == sql.update("delete from organisation where id = ?", id);
    }

    @Override
    public void putMember(Member member) {
        sql.update("""
                insert into member (organisation, account, position) values (?, ?, ?)
                on conflict (organisation, account) do update set position = excluded.position""",
                member.organisation(), member.account(), member.position().name());
    }

    @Override
    public boolean removeMember(String organisation, String account) {
        return 1 == sql.update("delete from member where organisation = ? and account = ?", organisation, account);
    }

    @Override
    public Optional<Member> member(String organisation, String account) {
        return sql.one("select position from member where organisation = ? and account = ?",
                row -> new Member(organisation, account, position(row)), organisation, account);
    }

    @Override
    public List<Belonging> members(String organisation, String after, int limit) {
        return sql.query("select account.*, position from member join account on account.id = member.account "
                + BelongingRow.page("member.organisation"), BelongingRow::withPosition, organisation, after, limit);
    }

    @Override
    public List<Membership> of(String account) {
        return sql.query("""
                select organisation.*, position from member join organisation on organisation.id = member.organisation
                where member.account = ? and active order by name collate "C", id""",
                row -> new Membership(read(row), position(row)), account);
    }

    @Override
    public void audit(AuditEntry entry) {
        audit.record(sql, entry);
    }

    @Override
    public <T> T together(Function<OrganisationStore, T> work) {
        return sql.transaction(inner -> work.apply(new SqlOrganisationStore(inner, audit)));
    }

    private static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(row.getString("id"), Organisation.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("credit_code")).map(CreditCode::new), row.getString("name"),
                new RegionCode(row.getString("region")), row.getBoolean("active"),
                Optional.ofNullable(row.getString("external_id")), Sql.instant(row, "created_at").orElseThrow(),
                Sql.instant(row, "updated_at").orElseThrow());
    }

    private static Member.Position position(ResultSet row) throws SQLException {
        return Member.Position.valueOf(row.getString("position"));
    }
}
