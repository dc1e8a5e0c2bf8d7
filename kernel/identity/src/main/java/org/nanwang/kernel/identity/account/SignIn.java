package org.nanwang.kernel.identity.account;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;

/** Checks secrets, stops those who guess, and writes each try in the audit trail. */
public final class SignIn {

    /** In the place of a name nobody has: people type their password there by mistake. */
    private static final String NOBODY = "?";

    private final Directory directory;
    private final Passwords passwords;
    private final Lockout lockout;
    private final Tries tries;
    private final MachineSignIns machines;
    private final RefusalTrail refusals;

    /** Checks against a directory. */
    public SignIn(Directory directory, Passwords passwords, Lockout lockout, Tries tries, MachineSignIns machines) {
        this.directory = directory;
        this.passwords = passwords;
        this.lockout = lockout;
        this.tries = tries;
        this.machines = machines;
        this.refusals = tries.trail(directory::audit);
    }

    /**
     * Finds a person by name and password; empty if either is wrong.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code tries-exhausted} or {@code sign-in-busy}
     */
    public Optional<Account> person(String name, String password, Origin origin) {
        Lockout.Try attempt = lockout.begin(name, origin);
        boolean right = matches(attempt, name, password, origin);
        Optional<Account> found = directory.find(Account.Kind.PERSON, name);
        Optional<Account> account = found.filter(one -> right && one.active());
        audit("account", found, origin.address(), account.isPresent());
        account.ifPresent(granted -> {
            attempt.right();
            renew(granted, password);
        });
        return account;
    }

    /**
     * Finds a client by its secret; empty if there is none with it. A secret of 256 bits cannot be guessed: the right one is
     * taken however often others have tried, so that nobody locks a client out; who guesses is told to stop.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code tries-exhausted}
     */
    public Optional<Account> client(String id, String secret, String address) {
        boolean right = directory.secret(Account.Kind.CLIENT, id)
                .filter(hash -> Secrets.matches(hash, secret)).isPresent();
        if (!right) {
            tries.check(id, address);
        }
        Optional<Account> found = directory.find(Account.Kind.CLIENT, id);
        Optional<Account> account = found.filter(one -> right && one.active());
        account.ifPresentOrElse(granted -> machines.granted(id, address), () -> {
            audit("client", found, address, false);
            tries.failed(id, address);
        });
        return account;
    }

    /** Writes down that a client has shown in another way who it is. */
    public void vouched(String id, String address) {
        machines.granted(id, address);
    }

    /** A hash made when hashes cost less, or more, is made anew while the password is at hand. */
    private void renew(Account account, String password) {
        directory.secret(account.kind(), account.name()).filter(hash -> !passwords.current(hash))
                .ifPresent(hash -> directory.rehash(account.id(), hash, passwords.hash(password)));
    }

    private boolean matches(Lockout.Try attempt, String name, String password, Origin origin) {
        try {
            return passwords.matches(directory.secret(Account.Kind.PERSON, name), password, origin.browser().isPresent());
        } catch (Refusal e) {
            attempt.unmade();
            throw e;
        }
    }

    private void audit(String subject, Optional<Account> account, String address, boolean granted) {
        String name = account.map(Account::name).orElse(NOBODY);
        AuditEntry entry = new AuditEntry(name, subject + ":sign-in", name, Optional.empty(), Map.of(),
                Map.of("outcome", granted ? "granted" : "refused", "address", address));
        if (granted) {
            directory.audit(entry);
        } else {
            refusals.write(entry);
        }
    }
}
