package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.organisation.Department;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.organisation.DepartmentStore;
import org.nanwang.sdk.error.Refusal;

/** Departments of the region, as groups. What roles they give, and what they are part of, is not for directories. */
final class Groups implements Resources {

    private static final Shape SHAPE = new Shape(
            Set.of("displayName", "externalId"), Set.of("members"), Set.of("id", "meta", "schemas"));
    private static final String MEMBERS = "select 1 from department_member where department_member.department = department.id";
    private static final Column MEMBER = Column.among(MEMBERS, "department_member.account");
    private static final Columns COLUMNS = new Columns(Map.of("id", Column.exact("department.id"),
            "externalid", Column.exact("department.external_id"), "displayname", Column.caseless("department.name"),
            "meta.created", Column.moment("department.created_at"),
            "meta.lastmodified", Column.moment("department.updated_at"), "members", MEMBER, "members.value", MEMBER),
            Map.of("", "department.name collate \"C\"", "displayname", "department.name collate \"C\"", "id", "department.id",
                    "externalid", "department.external_id", "meta.created", "department.created_at",
                    "meta.lastmodified", "department.updated_at"), Set.of("members"));

    private final DepartmentStore departments;
    private final DepartmentSearch search;
    private final Clock clock;

    Groups(DepartmentStore departments, DepartmentSearch search, Clock clock) {
        this.departments = departments;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public ObjectNode create(Desk desk, ObjectNode document) {
        Values values = new Values(document);
        Department department = new Department(UUID.randomUUID().toString(), desk.region(), Optional.empty(),
                values.required("displayName"), Set.of(), values.text("externalId"), clock.instant(), clock.instant());
        Set<String> members = members(document);
        departments.together(work -> {
            work.put(department);
            members.forEach(account -> add(work, department, account));
            work.audit(desk.entry("create", department.name(), Map.of(), told(department, members)));
            return department;
        });
        return find(desk, department.id(), Attributes.all()).orElseThrow();
    }

    @Override
    public Optional<ObjectNode> find(Desk desk, String id, Attributes attributes) {
        return departments.find(id).filter(department -> department.region().equals(desk.region()))
                .map(department -> attributes.of(new GroupDocument(desk).write(department,
                        search.members(desk.region(), List.of(id)).getOrDefault(id, List.of()))));
    }

    @Override
    public Search.Found search(Desk desk, Search asked, Attributes attributes) {
        Condition condition = COLUMNS.condition(asked.filter());
        DepartmentSearch.Selection selection =
                new DepartmentSearch.Selection(desk.region(), condition.sql(), condition.arguments());
        String order = COLUMNS.order(asked.sortBy(), asked.descending(), "department.id");
        List<Department> page = search.page(selection, order, asked.skipped(), asked.count());
        Map<String, List<DepartmentSearch.Pair>> members =
                search.members(desk.region(), page.stream().map(Department::id).toList());
        return new Search.Found(search.count(selection), page.stream().map(one -> attributes.of(
                new GroupDocument(desk).write(one, members.getOrDefault(one.id(), List.of())))).toList());
    }

    @Override
    public ObjectNode change(Desk desk, String id, Optional<String> version, UnaryOperator<ObjectNode> change) {
        departments.together(work -> {
            GroupState before = locked(work, desk, id, version);
            ObjectNode document = change.apply(new GroupDocument(desk).write(before.department(), before.members()));
            Values values = new Values(document);
            Department after = before.with(values.required("displayName"), values.text("externalId"), clock.instant());
            Set<String> present = before.accounts();
            Set<String> wanted = members(document);
            work.put(after);
            wanted.stream().filter(account -> !present.contains(account)).forEach(account -> add(work, after, account));
            present.stream().filter(account -> !wanted.contains(account)).forEach(account -> work.removeMember(id, account));
            work.audit(desk.entry("update", after.name(), told(before.department(), present), told(after, wanted)));
            return after;
        });
        return find(desk, id, Attributes.all()).orElseThrow(() -> unknown(id));
    }

    @Override
    public void remove(Desk desk, String id, Optional<String> version) {
        departments.together(work -> {
            GroupState before = locked(work, desk, id, version);
            work.audit(desk.entry("remove", before.department().name(),
                    told(before.department(), before.accounts()), Map.of()));
            return work.remove(id);
        });
    }

    private static GroupState locked(DepartmentStore work, Desk desk, String id, Optional<String> version) {
        GroupState found = work.locked(id).filter(department -> department.region().equals(desk.region()))
                .map(department -> GroupState.read(work, department)).orElseThrow(() -> unknown(id));
        Department department = found.department();
        Desk.requireVersion(id, version, GroupDocument.version(department, found.members()));
        desk.requireOwn(department.name(), department.roles().stream().map(Role::toString).toList());
        return found;
    }

    private static void add(DepartmentStore work, Department department, String account) {
        if (!work.addMemberOf(department, account)) {
            throw new Refusal(ScimError.INVALID_VALUE, "members", "names '" + account + "', who is no user here");
        }
    }

    private static Set<String> members(ObjectNode document) {
        Set<String> accounts = new LinkedHashSet<>();
        for (JsonNode member : document.path("members")) {
            accounts.add(Values.text("members", member.path("value"))
                    .orElseThrow(() -> new Refusal(ScimError.INVALID_VALUE, "members", "has a value without an id")));
        }
        return accounts;
    }

    private static Map<String, String> told(Department department, Set<String> members) {
        return Map.of("name", department.name(), "externalId", department.externalId().orElse(""),
                "members", String.valueOf(members.size()));
    }

    private static Refusal unknown(String id) {
        return new Refusal(ScimError.RESOURCE_UNKNOWN, id);
    }
}
