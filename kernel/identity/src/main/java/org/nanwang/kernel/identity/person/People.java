package org.nanwang.kernel.identity.person;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Accounts;
import org.nanwang.kernel.identity.account.Body;
import org.nanwang.kernel.identity.account.Border;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Powers;
import org.nanwang.kernel.identity.account.RealName;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.people.RealNameLevel;
import org.nanwang.sdk.region.RegionCode;

/**
 * Administers people for whoever may: within their regions, and never above themselves. Each change is audited together
 * with it, and so is who was turned back. For the resources, and for directories outside.
 */
public final class People {

    private final PersonStore store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Border border;
    private final Granting granting;
    private final PersonBorder reach;

    /** Works on the people there are. */
    public People(PersonStore store, Accounts accounts, Passwords passwords, Border border, Granting granting) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.border = border;
        this.granting = granting;
        this.reach = new PersonBorder(store, border, granting);
    }

    /**
     * Adds somebody; needs {@code account:create} for their home.
     *
     * @throws Refusal if the caller may not, or something about the newcomer is unfit or taken
     */
    public Person add(Caller caller, NewPerson asked) {
        RegionCode home = border.home(caller, asked.region());
        return border.watch(caller, "account:create", String.valueOf(asked.name()), Optional.of(home), () -> {
            caller.require("account:create:" + home);
            Account account = accounts.draft(Account.Kind.PERSON, asked.name(), Body.list(asked.roles()),
                    Body.list(asked.permissions())).movedTo(home);
            granting.requireChange(caller, Powers.own(Set.of(), Set.of()), account.powers());
            Person person = Person.of(account, asked.displayName() == null ? asked.name()
                    : Texts.line("displayName", asked.displayName(), PersonEdit.LONGEST_NAME))
                    .knownAs(Texts.externalId(asked.externalId(), Optional.empty()));
            PersonalData data = Optional.ofNullable(asked.personal()).map(personal -> personal.over(PersonalData.none()))
                    .orElseGet(PersonalData::none);
            keep(caller, person, data, Optional.ofNullable(asked.password()).map(passwords::hash));
            return person;
        });
    }

    /**
     * Finds somebody; needs {@code account:read} for their home, unless it is the caller. Who may not read everybody does
     * not learn who exists.
     *
     * @throws Refusal {@code account-unknown} or {@code account-foreign}
     */
    public Person find(Caller caller, String name) {
        if (PersonBorder.own(caller, name)) {
            return store.find(caller.person().get()).orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, name));
        }
        return reach.find(caller, "read", name);
    }

    /**
     * Finds somebody to be changed; needs {@code account:update} for their home, and that they hold nothing above the
     * caller.
     *
     * @throws Refusal {@code account-unknown}, {@code account-foreign} or {@code role-beyond}; {@code account-own} for
     *     the caller
     */
    public Person forUpdate(Caller caller, String name) {
        return reach.changing(caller, "update", name, (work, person) -> {
            PersonBorder.requireOther(caller, person);
            return person;
        });
    }

    /** Opens what is personal; needs {@code account:read}, and {@code account:read-personal} to see all of it. Audited. */
    public Personal personal(Caller caller, Person person, boolean open) {
        String action = open ? "account:read-personal" : "account:read";
        return reach.watched(caller, action, person, () -> {
            if (!PersonBorder.own(caller, person.name())) {
                PersonBorder.requireAt(caller, action, person);
            }
            PersonalData data = store.data(person.id());
            store.directory().audit(new AuditEntry(caller.name(), action, person.name(), Optional.of(person.region()),
                    Map.of(), Map.of("fields", data.fields().toString(), "shown", open ? "open" : "masked")));
            return open ? Personal.open(data) : Personal.masked(data);
        });
    }

    /**
     * Changes somebody; needs {@code account:update} for their home, and for the new one when they move.
     *
     * @throws Refusal if the caller may not, or something is unfit or taken
     */
    public Person change(Caller caller, String name, PersonChange asked) {
        return reach.changing(caller, "update", name, (work, before) -> {
            if (asked.region() != null || asked.active() != null) {
                PersonBorder.requireOther(caller, before);
            }
            PersonEdit edit = PersonEdit.of(before, work.data(before.id()), asked, border);
            if (!edit.after().region().equals(before.region())) {
                caller.require("account:update:" + edit.after().region());
            }
            work.replace(edit.after());
            work.replaceData(before.id(), edit.data());
            edit.entries(caller.name()).forEach(work.directory()::audit);
            return edit.after();
        });
    }

    /**
     * Gives somebody exactly these roles and permissions; needs {@code account:update} for their home, and the right to
     * hand out or take away each one that differs.
     */
    public Person give(Caller caller, String name, List<String> roles, List<String> permissions) {
        return reach.changing(caller, "roles", name, (work, before) -> {
            PersonBorder.requireOther(caller, before);
            Set<Role> wanted = Body.list(roles).stream().map(Role::parse).collect(Collectors.toSet());
            Set<String> single = new HashSet<>(Body.list(permissions));
            single.stream().filter(text -> !Grants.readable(text)).findFirst().ifPresent(text -> {
                throw new Refusal(IdentityError.PERMISSION_MALFORMED, text);
            });
            Account account = before.account().with(wanted, single);
            granting.requireChange(caller, before.account().powers(), account.powers());
            work.replace(before.with(account));
            work.directory().audit(entry(caller, "account:roles", before, Accounts.described(before.account()),
                    Accounts.described(account)));
            return before.with(account);
        });
    }

    /** Says how sure the city is who somebody is; needs {@code account:verify} for their home. */
    public Person verify(Caller caller, String name, RealNameLevel level) {
        return reach.changing(caller, "verify", name, (work, before) -> {
            PersonBorder.requireOther(caller, before);
            if (!PersonEdit.supports(work.data(before.id()), level)) {
                throw new Refusal(IdentityError.LEVEL_BASELESS, level.number());
            }
            Optional<String> source = level == RealNameLevel.NONE ? Optional.empty()
                    : Optional.of("account:verify:" + before.region());
            Person after = before.checked(new RealName(level, source));
            work.replace(after);
            work.directory().audit(entry(caller, "account:verify", before,
                    Map.of("realNameLevel", String.valueOf(before.realName().level().number())),
                    Map.of("realNameLevel", String.valueOf(level.number()))));
            return after;
        });
    }

    /** Sets a password and signs out everywhere; needs {@code account:update} for their home. */
    public void resetPassword(Caller caller, String name, String password) {
        reach.find(caller, "update", name);
        String hash = passwords.hash(password);
        reach.changing(caller, "update", name, (work, before) -> {
            PersonBorder.requireOther(caller, before);
            work.replaceSecret(before.id(), hash);
            work.directory().audit(entry(caller, "account:reset-password", before, Map.of(), Map.of()));
            return before;
        });
    }

    /** Removes somebody; needs {@code account:remove} for their home. */
    public void remove(Caller caller, String name) {
        reach.changing(caller, "remove", name, (work, before) -> {
            PersonBorder.requireOther(caller, before);
            work.directory().remove(Account.Kind.PERSON, name);
            work.directory().audit(entry(caller, "account:remove", before, Accounts.described(before.account()), Map.of()));
            return before;
        });
    }

    private void keep(Caller caller, Person person, PersonalData data, Optional<String> hash) {
        store.together(work -> {
            if (!work.add(person, data, hash)) {
                throw new Refusal(IdentityError.ACCOUNT_EXISTS, person.name());
            }
            work.directory().audit(entry(caller, "account:create", person, Map.of(),
                    Accounts.described(person.account())));
            return true;
        });
    }

    private static AuditEntry entry(
            Caller caller, String action, Person person, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(caller.name(), action, person.name(), Optional.of(person.region()), before, after);
    }
}
