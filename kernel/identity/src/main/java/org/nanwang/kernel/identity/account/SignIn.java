package org.nanwang.kernel.identity.account;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;

/** Checks secrets, stops those who guess, and writes each try in the audit trail. */
public final class SignIn {

    /** In the place of a name nobody has: people type their password there by mistake. */
    private static final String NOBODY = "?";

    private final Directory directory;
    private final Passwords passwords;
    private final Tries tries;

    /** Checks against a directory. */
    public SignIn(Directory directory, Passwords passwords, Tries tries) {
        this.directory = directory;
        this.passwords = passwords;
        this.tries = tries;
    }

    /**
     * Finds a person by name and password; empty if either is wrong.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code tries-exhausted} or {@code sign-in-busy}
     */
    public Optional<Account> person(String name, String password, String address) {
        tries.check(name, address);
        boolean right = passwords.matches(directory.secret(Account.Kind.PERSON, name), password);
        return counted(right, Account.Kind.PERSON, name, address);
    }

    /**
     * Finds a client by its secret; empty if there is none with it.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code tries-exhausted}
     */
    public Optional<Account> client(String id, String secret, String address) {
        tries.check(id, address);
        boolean right = directory.secret(Account.Kind.CLIENT, id)
                .filter(hash -> Secrets.matches(hash, secret)).isPresent();
        return counted(right, Account.Kind.CLIENT, id, address);
    }

    private Optional<Account> counted(boolean right, Account.Kind kind, String name, String address) {
        Optional<Account> account = directory.find(kind, name);
        boolean granted = right && account.map(Account::active).orElse(false);
        directory.audit(entry(kind, account, address, granted));
        if (!granted) {
            tries.failed(name, address);
        }
        return account.filter(found -> granted);
    }

    private static AuditEntry entry(Account.Kind kind, Optional<Account> account, String address, boolean granted) {
        String name = account.map(Account::name).orElse(NOBODY);
        String subject = kind == Account.Kind.PERSON ? "account" : "client";
        return new AuditEntry(name, subject + ":sign-in", name, Optional.empty(), Map.of(),
                Map.of("outcome", granted ? "granted" : "refused", "address", address));
    }
}
