package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.PersonId;

/** Makes and removes accounts; each change is audited together with it. */
public final class Accounts {

    private static final Pattern NAME = Pattern.compile("(?=.{2,60}$)[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    private final Directory directory;
    private final Regions regions;
    private final Clock clock;

    /** Works on a directory. */
    public Accounts(Directory directory, Regions regions, Clock clock) {
        this.directory = directory;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Describes a new account; nothing is kept yet.
     *
     * @throws Refusal if a name, role or permission is unfit
     */
    public Account draft(Account.Kind kind, String name, Collection<String> roles, Collection<String> permissions) {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(IdentityError.NAME_MALFORMED, name);
        }
        Set<Role> parsed = roles.stream().map(Role::parse).collect(Collectors.toSet());
        parsed.forEach(this::checkRegion);
        permissions.stream().filter(permission -> !Grants.readable(permission)).findFirst().ifPresent(permission -> {
            throw new Refusal(IdentityError.PERMISSION_MALFORMED, permission);
        });
        Optional<PersonId> person = kind == Account.Kind.PERSON
                ? Optional.of(new PersonId(UUID.randomUUID().toString())) : Optional.empty();
        return new Account(UUID.randomUUID().toString(), kind, name, person, Standing.newcomer(regions.city().code()),
                Powers.own(parsed, new TreeSet<>(permissions)), clock.instant());
    }

    /**
     * Keeps a new account.
     *
     * @param who does it
     * @throws Refusal {@code account-exists}
     */
    public void add(String who, Account account, Optional<String> secret) {
        directory.together(work -> {
            addWithin(work, who, account, secret);
            return true;
        });
    }

    void addWithin(Directory work, String who, Account account, Optional<String> secret) {
        if (!work.add(account, secret)) {
            throw new Refusal(IdentityError.ACCOUNT_EXISTS, account.name());
        }
        work.audit(created(who, account));
    }

    /**
     * Removes an account; its tokens are void.
     *
     * @param check refuses, if it has to
     * @throws Refusal {@code account-unknown}
     */
    public void remove(String who, Account.Kind kind, String name, Consumer<Account> check) {
        directory.together(work -> {
            Account account = work.find(kind, name)
                    .orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, name));
            check.accept(account);
            work.remove(kind, name);
            work.audit(entry(who, account, "remove", described(account), Map.of()));
            return account;
        });
    }

    private void checkRegion(Role role) {
        if (role.place().isPresent() && regions.find(role.place().get().region()).isEmpty()) {
            throw new Refusal(IdentityError.ROLE_REGION, role);
        }
    }

    /** Tells the audit trail of a new account. */
    public static AuditEntry created(String who, Account account) {
        return entry(who, account, "create", Map.of(), described(account));
    }

    private static AuditEntry entry(
            String who, Account account, String verb, Map<String, String> before, Map<String, String> after) {
        String subject = account.kind() == Account.Kind.PERSON ? "account" : "client";
        return new AuditEntry(who, subject + ":" + verb, account.name(), Optional.of(account.region()), before, after);
    }

    /** Tells an account in the audit trail. */
    public static Map<String, String> described(Account account) {
        return Map.of("region", account.region().value(), "active", String.valueOf(account.active()), "roles", new TreeSet<>(account.roles().stream().map(Role::toString).toList()).toString(),
                "permissions", new TreeSet<>(account.permissions()).toString());
    }
}
