package org.nanwang.kernel.identity.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.organisation.Belonging;
import org.nanwang.kernel.identity.organisation.Department;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.organisation.DepartmentStore;

/** A department and those of its members whose home is its region: others are not its directory's. */
record GroupState(Department department, List<DepartmentSearch.Pair> members) {

    private static final int AT_ONCE = 1000;

    /** Reads it within what is done together. */
    static GroupState read(DepartmentStore work, Department department) {
        List<DepartmentSearch.Pair> members = new ArrayList<>();
        List<Belonging> page;
        String after = "";
        do {
            page = work.members(department.id(), after, AT_ONCE);
            for (Belonging one : page) {
                after = one.name();
                if (one.region().equals(department.region())) {
                    members.add(new DepartmentSearch.Pair(
                            department.id(), department.name(), one.account(), one.displayName()));
                }
            }
        } while (page.size() == AT_ONCE);
        return new GroupState(department, members);
    }

    Set<String> accounts() {
        return members.stream().map(DepartmentSearch.Pair::account).collect(Collectors.toSet());
    }

    Department with(String name, Optional<String> externalId, Instant now) {
        return new Department(department.id(), department.region(), department.parent(), name, department.roles(),
                externalId, department.createdAt(), now);
    }
}
