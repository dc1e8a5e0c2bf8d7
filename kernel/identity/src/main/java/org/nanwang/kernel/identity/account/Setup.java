package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** Makes the first platform admin with a code that only who starts the node can see. */
public final class Setup {

    private final Directory directory;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tries tries;
    private final Secrets secrets = new Secrets();

    /** Works on a directory. */
    public Setup(Directory directory, Accounts accounts, Passwords passwords, Tries tries) {
        this.directory = directory;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** Makes a code, to be printed once; empty when there is an admin. An older code is void. */
    public Optional<String> code() {
        if (directory.hasAdmin()) {
            return Optional.empty();
        }
        String code = secrets.typed();
        directory.keepSetupCode(Secrets.digest(code));
        return Optional.of(code);
    }

    /** Uses the code up and makes the admin, or does neither. */
    void complete(String code, String name, String password, String address) {
        tries.check("setup", address);
        if (!directory.hasSetupCode()) {
            throw new Refusal(IdentityError.SETUP_DONE);
        }
        List<String> roles = List.of(Role.platformAdmin().toString());
        Account admin = accounts.draft(Account.Kind.PERSON, name, roles, List.of());
        String hash = passwords.hash(password);
        directory.together(work -> {
            if (!work.takeSetupCode(Secrets.digest(code.strip()))) {
                tries.failed("setup", address);
                throw new Refusal(work.hasSetupCode() ? IdentityError.SETUP_CODE_WRONG : IdentityError.SETUP_DONE);
            }
            accounts.addWithin(work, name, admin, Optional.of(hash));
            return true;
        });
    }
}
