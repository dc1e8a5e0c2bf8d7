package org.nanwang.kernel.identity.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.identity.person.People;
import org.nanwang.kernel.identity.person.Person;
import org.nanwang.kernel.identity.person.Texts;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/**
 * Administers departments for whoever may, within their regions. To put somebody in a department is to give them its
 * roles, and needs as much.
 */
public final class Departments {

    private static final int LONGEST_NAME = 100;

    private final DepartmentStore store;
    private final People people;
    private final Border border;
    private final Granting granting;
    private final Clock clock;

    /** Works on the departments there are. */
    public Departments(DepartmentStore store, People people, Border border, Granting granting, Clock clock) {
        this.store = store;
        this.people = people;
        this.border = border;
        this.granting = granting;
        this.clock = clock;
    }

    /** A department as admins write it; what is null stays as it is, an empty parent is none. The region stays. */
    public record Form(String region, String name, String parent, String externalId) {
    }

    /** Adds one; needs {@code organisation:create} for its region. */
    public Department add(Caller caller, Form asked) {
        RegionCode region = border.home(caller, asked.region());
        return border.watch(caller, "department:create", "new", Optional.of(region), () -> {
            caller.require("organisation:create:" + region);
            Department blank = new Department(UUID.randomUUID().toString(), region, Optional.empty(), "", Set.of(),
                    Optional.empty(), clock.instant(), clock.instant());
            Department made = written(blank, new Form(null, asked.name() == null ? "" : asked.name(), asked.parent(),
                    asked.externalId()));
            return store.together(work -> {
                work.put(made);
                work.audit(entry(caller, "create", made, Map.of(), told(made)));
                return made;
            });
        });
    }

    /** Finds one; needs {@code organisation:read} for its region. */
    public Department find(Caller caller, String id) {
        return find(caller, "read", id);
    }

    /** Changes one; needs {@code organisation:update} for its region. */
    public Department change(Caller caller, String id, Form asked) {
        return changing(caller, "update", id, (work, before) -> replaced(caller, "update", work, before, written(before, asked)));
    }

    /** Removes one that has no parts; needs {@code organisation:remove}, and the right to take its roles away. */
    public void remove(Caller caller, String id) {
        changing(caller, "remove", id, (work, before) -> {
            before.roles().forEach(role -> granting.require(caller, role));
            work.audit(entry(caller, "remove", before, told(before), Map.of()));
            return work.remove(id);
        });
    }

    /**
     * Gives one exactly these roles; needs {@code organisation:update}, and the right to hand out or take away each one
     * that differs. Nobody does so for a department of their own.
     */
    public Department give(Caller caller, String id, List<String> texts) {
        Set<Role> roles = texts.stream().map(Role::parse).collect(Collectors.toSet());
        roles.stream().filter(role -> role.equals(Role.platformAdmin())).findFirst().ifPresent(role -> {
            throw new Refusal(IdentityError.DEPARTMENT_ROLE, role);
        });
        return changing(caller, "update", id, (work, before) -> {
            if (caller.person().isPresent() && work.contains(id, caller.person().get())) {
                throw new Refusal(IdentityError.ACCOUNT_OWN, caller.name());
            }
            granting.requireChange(caller, Powers.own(before.roles(), Set.of()), Powers.own(roles, Set.of()));
            return replaced(caller, "roles", work, before, new Department(id, before.region(), before.parent(), before.name(),
                    roles, before.externalId(), before.createdAt(), clock.instant()));
        });
    }

    /** Puts somebody in one; needs {@code organisation:update}, {@code account:update} and the right to hand out its roles. */
    public void join(Caller caller, String id, String name) {
        Person person = people.forUpdate(caller, name);
        changing(caller, "update", id, (work, one) -> {
            one.roles().forEach(role -> granting.require(caller, role));
            work.addMember(id, person.account().id());
            work.audit(entry(caller, "join", one, Map.of(), Map.of("member", name)));
            return true;
        });
    }

    /** Takes somebody out of one; needs as much as putting them in. */
    public void leave(Caller caller, String id, String name) {
        Person person = people.forUpdate(caller, name);
        changing(caller, "update", id, (work, one) -> {
            one.roles().forEach(role -> granting.require(caller, role));
            if (!work.removeMember(id, person.account().id())) {
                throw new Refusal(IdentityError.MEMBER_UNKNOWN, name);
            }
            work.audit(entry(caller, "leave", one, Map.of("member", name), Map.of()));
            return true;
        });
    }

    private static Department replaced(
            Caller caller, String verb, DepartmentStore work, Department before, Department after) {
        work.put(after);
        work.audit(entry(caller, verb, before, told(before), told(after)));
        return after;
    }

    private Department find(Caller caller, String verb, String id) {
        Optional<Department> found = store.find(id);
        return border.watch(caller, "department:" + verb, id, found.map(Department::region), () -> {
            // who may not read every department is not told whether there is one
            caller.require("organisation:" + verb + ":" + found.map(one -> one.region().value()).orElse("*"));
            return found.orElseThrow(() -> new Refusal(IdentityError.DEPARTMENT_UNKNOWN, id));
        });
    }

    private <T> T changing(Caller caller, String verb, String id, BiFunction<DepartmentStore, Department, T> work) {
        Department found = find(caller, verb, id);
        return border.watch(caller, "department:" + verb, id, Optional.of(found.region()), () -> store.together(
                inner -> work.apply(inner, inner.locked(id)
                        .orElseThrow(() -> new Refusal(IdentityError.DEPARTMENT_UNKNOWN, id)))));
    }

    private Department written(Department before, Form asked) {
        Optional<String> parent = asked.parent() == null ? before.parent()
                : Optional.of(asked.parent()).filter(text -> !text.isEmpty());
        return new Department(before.id(), before.region(), parent,
                asked.name() == null ? before.name() : Texts.line("name", asked.name(), LONGEST_NAME), before.roles(),
                Texts.externalId(asked.externalId(), before.externalId()), before.createdAt(), clock.instant());
    }

    private static Map<String, String> told(Department one) {
        Map<String, String> told = new TreeMap<>(Map.of("name", one.name(), "roles",
                new TreeSet<>(one.roles().stream().map(Role::toString).toList()).toString()));
        one.parent().ifPresent(parent -> told.put("parent", parent));
        one.externalId().ifPresent(id -> told.put("externalId", id));
        return told;
    }

    private static AuditEntry entry(Caller caller, String verb, Department one, Map<String, String> before,
            Map<String, String> after) {
        return new AuditEntry(caller.name(), "department:" + verb, one.id(), Optional.of(one.region()), before, after);
    }
}
