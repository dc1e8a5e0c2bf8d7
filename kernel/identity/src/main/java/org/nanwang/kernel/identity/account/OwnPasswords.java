package org.nanwang.kernel.identity.account;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;

/** Lets people change their passwords. Guessing the old one is stopped as it is when signing in. */
public final class OwnPasswords {

    private final Directory directory;
    private final Passwords passwords;
    private final Lockout lockout;

    /** Works on a directory. */
    public OwnPasswords(Directory directory, Passwords passwords, Lockout lockout) {
        this.directory = directory;
        this.passwords = passwords;
        this.lockout = lockout;
    }

    /** Tells whether somebody signs in with a password at all. */
    public boolean has(Account account) {
        return directory.secret(account.kind(), account.name()).isPresent();
    }

    /**
     * Changes a password.
     *
     * @return false if the old one is wrong
     * @throws Refusal {@code tries-exhausted} or {@code sign-in-busy}; {@code password-unfit}, {@code password-weak} or
     *     {@code password-same} for the new one
     */
    public boolean change(Account account, String old, String next, Origin origin) {
        Passwords.requireFit(next);
        PasswordRules.check(account.name(), old, next);
        Optional<String> before = directory.secret(account.kind(), account.name());
        boolean right = right(account, before, old, origin);
        if (right) {
            String hash = passwords.hash(next);
            directory.together(work -> {
                work.rehash(account.id(), before.orElseThrow(), hash);
                work.audit(entry(account, origin, "granted"));
                return true;
            });
        } else {
            directory.audit(entry(account, origin, "refused"));
        }
        return right;
    }

    private boolean right(Account account, Optional<String> hash, String password, Origin origin) {
        Lockout.Try attempt = lockout.begin(account.name(), origin);
        try {
            boolean right = passwords.matches(hash, password, true);
            if (right) {
                attempt.right();
            }
            return right;
        } catch (Refusal e) {
            attempt.unmade();
            throw e;
        }
    }

    private static AuditEntry entry(Account account, Origin origin, String outcome) {
        return new AuditEntry(account.name(), "account:change-password", account.name(), Optional.of(account.region()),
                Map.of(), Map.of("outcome", outcome, "address", origin.address()));
    }
}
