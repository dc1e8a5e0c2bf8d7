package org.nanwang.kernel.identity.token;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.observe.AuditEntry;

/** A try to sign in, as the audit trail tells it. {@code Tries} bounds how many may fail. */
final class SignIn {

    /** In the place of a name nobody has: people type their password there by mistake. */
    private static final String NOBODY = "?";

    private SignIn() {
    }

    static AuditEntry entry(Account.Kind kind, Optional<Account> account, String address, boolean granted) {
        String name = account.map(Account::name).orElse(NOBODY);
        String subject = kind == Account.Kind.PERSON ? "account" : "client";
        return new AuditEntry(name, subject + ":sign-in", name, Optional.empty(), Map.of(),
                Map.of("outcome", granted ? "granted" : "refused", "address", address));
    }
}
