package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.organisation.DepartmentSearch;
import org.nanwang.kernel.identity.person.PeopleSearch;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.PersonStore;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.error.Refusal;

/** People whose home is the region, as users. */
final class Users implements Resources {

    private static final Shape SHAPE = new Shape(
            Set.of("userName", "externalId", "displayName", "active", "password", "name", "name.formatted"),
            Set.of("emails", "phoneNumbers"), Set.of("id", "meta", "schemas", "groups"));
    private static final List<String> PERSONAL = List.of("name", "emails", "phoneNumbers");

    private final Kept kept;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Columns columns;

    /** Where people are, and what they belong to. */
    record Kept(PersonStore persons, PeopleSearch search, DepartmentSearch departments) {
    }

    Users(Kept kept, Accounts accounts, Passwords passwords) {
        this.kept = kept;
        this.accounts = accounts;
        this.passwords = passwords;
        this.columns = UserColumns.of(kept.search());
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public ObjectNode create(Desk desk, ObjectNode document) {
        UserChange wanted = UserChange.read(document);
        Account account = accounts.draft(Account.Kind.PERSON, wanted.userName(), List.of(), List.of())
                .movedTo(desk.region()).letIn(wanted.active().orElse(true));
        Person person = Person.of(account, wanted.displayName()).knownAs(wanted.externalId());
        Optional<String> hash = wanted.password().map(passwords::hash);
        kept.persons().together(work -> {
            if (!work.add(person, wanted.data(), hash)) {
                throw new Refusal(ScimError.UNIQUENESS, wanted.userName());
            }
            work.directory().audit(desk.entry("create", person.name(), Map.of(), told(person, wanted.data())));
            return person;
        });
        return documents(desk, List.of(find(kept.persons(), desk, account.id())), Attributes.all()).get(0);
    }

    @Override
    public Optional<ObjectNode> find(Desk desk, String id, Attributes attributes) {
        return own(kept.persons(), desk, id).map(person -> shown(desk, documents(desk, List.of(person), attributes)).get(0));
    }

    @Override
    public Search.Found search(Desk desk, Search search, Attributes attributes) {
        Condition condition = columns.condition(search.filter());
        PeopleSearch.Selection selection =
                new PeopleSearch.Selection(desk.region(), condition.sql(), condition.arguments());
        String order = columns.order(search.sortBy(), search.descending(), "account.id");
        List<Person> page = kept.search().page(selection, order, search.skipped(), search.count());
        return new Search.Found(kept.search().count(selection), shown(desk, documents(desk, page, attributes)));
    }

    @Override
    public ObjectNode change(Desk desk, String id, Optional<String> version, UnaryOperator<ObjectNode> change) {
        // a hash takes long: it is made before anything is locked, and so is the change that tells the password
        Optional<String> hash = UserChange.read(change.apply(document(desk, kept.persons(), find(kept.persons(), desk, id))))
                .password().map(passwords::hash);
        kept.persons().together(work -> {
            Person before = work.locked(find(work, desk, id).id()).orElseThrow(() -> unknown(id));
            Desk.requireVersion(id, version, UserDocument.version(before.updatedAt()));
            requireOwn(desk, before);
            UserChange wanted = UserChange.read(change.apply(document(desk, work, before)));
            new UserUpdate(desk, work, before).apply(wanted, hash);
            return before;
        });
        return documents(desk, List.of(find(kept.persons(), desk, id)), Attributes.all()).get(0);
    }

    @Override
    public void remove(Desk desk, String id, Optional<String> version) {
        kept.persons().together(work -> {
            Person person = work.locked(find(work, desk, id).id()).orElseThrow(() -> unknown(id));
            Desk.requireVersion(id, version, UserDocument.version(person.updatedAt()));
            requireOwn(desk, person);
            // signed out first: the removed account's tokens end with it
            work.replace(person.with(person.account().letIn(false)));
            work.directory().remove(Account.Kind.PERSON, person.name());
            work.directory().audit(desk.entry("remove", person.name(), told(person, PersonalData.none()), Map.of()));
            return person;
        });
    }

    /** Words what may be told in the audit trail. */
    static Map<String, String> told(Person person, PersonalData data) {
        return Map.of("active", String.valueOf(person.active()), "externalId", person.externalId().orElse(""),
                "personal", data.fields().toString());
    }

    private static void requireOwn(Desk desk, Person person) {
        Account account = person.account();
        desk.requireOwn(person.name(), Stream.concat(account.powers().allRoles().stream().map(Role::toString),
                account.permissions().stream()).toList());
    }

    private static Optional<Person> own(PersonStore persons, Desk desk, String id) {
        return persons.findByAccount(id).filter(person -> person.region().equals(desk.region()));
    }

    private static Person find(PersonStore persons, Desk desk, String id) {
        return own(persons, desk, id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return new Refusal(ScimError.RESOURCE_UNKNOWN, id);
    }

    /** What can be changed of somebody, read within what is done together. */
    private static ObjectNode document(Desk desk, PersonStore work, Person person) {
        return new UserDocument(desk).write(person, work.data(person.id()), List.of());
    }

    private List<ObjectNode> documents(Desk desk, List<Person> people, Attributes attributes) {
        List<String> ids = people.stream().map(person -> person.account().id()).toList();
        Map<String, PersonalData> data =
                PERSONAL.stream().anyMatch(attributes::hold) ? kept.search().data(ids) : Map.of();
        Map<String, List<DepartmentSearch.Pair>> departments =
                attributes.hold("groups") ? kept.departments().departments(desk.region(), ids) : Map.of();
        UserDocument document = new UserDocument(desk);
        return people.stream().map(person -> attributes.of(document.write(person,
                data.getOrDefault(person.account().id(), PersonalData.none()),
                departments.getOrDefault(person.account().id(), List.of())))).toList();
    }

    /** Writes down that something personal is shown, and of whom. */
    private List<ObjectNode> shown(Desk desk, List<ObjectNode> users) {
        Set<String> fields = PERSONAL.stream().filter(field -> users.stream().anyMatch(user -> user.has(field)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!fields.isEmpty()) {
            String object = users.size() == 1 ? users.get(0).path("id").asText() : users.size() + " users";
            kept.persons().directory().audit(desk.entry("read", object, Map.of(), Map.of("personal", fields.toString())));
        }
        return users;
    }
}
