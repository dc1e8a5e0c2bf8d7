package org.nanwang.kernel.identity.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.region.RegionCode;

/** Finds departments of one region by conditions that others make, with the members of many at once. */
public final class DepartmentSearch {

    private static final String FROM = " from department where department.region = ? and ";

    private final Sql sql;

    /** Reads the kernel's schema. */
    public DepartmentSearch(Sql sql) {
        this.sql = sql;
    }

    /**
     * Which departments of a region.
     *
     * @param condition on {@code department}, in words of the database
     * @param arguments its arguments
     */
    public record Selection(RegionCode region, String condition, List<Object> arguments) {

        private Object[] all(Object... more) {
            List<Object> all = new ArrayList<>(List.of(region.value()));
            all.addAll(arguments);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    /** A department and somebody in it. */
    public record Pair(String department, String departmentName, String account, String accountName) {
    }

    /** Counts. */
    public long count(Selection selection) {
        return sql.one("select count(*)" + FROM + selection.condition(), row -> row.getLong(1), selection.all())
                .orElseThrow();
    }

    /** Gives some of them in an order, in words of the database. */
    public List<Department> page(Selection selection, String order, long skipped, int limit) {
        return sql.query("select department.*" + FROM + selection.condition() + " order by " + order
                + " limit ? offset ?", SqlDepartmentStore::read, selection.all(limit, skipped));
    }

    /** Gives members whose home is the region too, by department. */
    public Map<String, List<Pair>> members(RegionCode region, Collection<String> departments) {
        return pairs(region, "department.id", departments, true);
    }

    /** Gives what people belong to in their region, by account. */
    public Map<String, List<Pair>> departments(RegionCode region, Collection<String> accounts) {
        return pairs(region, "account.id", accounts, false);
    }

    private Map<String, List<Pair>> pairs(RegionCode region, String column, Collection<String> ids, boolean byDepartment) {
        Map<String, List<Pair>> found = new HashMap<>();
        sql.query("""
                select department.id, department.name, account.id, coalesce(account.display_name, account.name)
                from department_member join department on department.id = department_member.department
                join account on account.id = department_member.account
                where department.region = ? and account.region = department.region and\s""" + column
                + " = any (?::text[]) order by account.name collate \"C\", department.name collate \"C\"",
                row -> new Pair(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                region.value(), ids.toArray(String[]::new)).forEach(pair -> found.computeIfAbsent(
                        byDepartment ? pair.department() : pair.account(), id -> new ArrayList<>()).add(pair));
        return found;
    }
}
