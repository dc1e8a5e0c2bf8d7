package org.nanwang.kernel.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.people.PersonId;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/** Reads an account out of its row and those of its departments. */
public final class AccountRow {

    /** What to select from {@code account}. */
    public static final String COLUMNS = """
            account.id, account.kind, account.name, account.person, account.region, account.active,
            account.real_name_level, account.real_name_source, account.roles, account.permissions, account.created_at, array(select unnest(department.roles) from department_member
                join department on department.id = department_member.department
                where department_member.account = account.id) as department_roles""";

    private AccountRow() {
    }

    /** Reads {@link #COLUMNS}. */
    public static Account read(ResultSet row) throws SQLException {
        Powers powers = new Powers(roles(row, "roles"), roles(row, "department_roles"), texts(row, "permissions"));
        return new Account(row.getString("id"), Account.Kind.valueOf(row.getString("kind")), row.getString("name"),
                Optional.ofNullable(row.getString("person")).map(PersonId::new), standing(row), powers,
                Sql.instant(row, "created_at").orElseThrow());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        RealName realName = new RealName(RealNameLevel.of(row.getInt("real_name_level")),
                Optional.ofNullable(row.getString("real_name_source")));
        return new Standing(new RegionCode(row.getString("region")), row.getBoolean("active"), realName);
    }

    /** Reads a column of roles. */
    public static Set<Role> roles(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(Role::parse).collect(Collectors.toSet());
    }

    /** Writes a column of roles. */
    public static String[] texts(Set<Role> roles) {
        return roles.stream().map(Role::toString).sorted().toArray(String[]::new);
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
