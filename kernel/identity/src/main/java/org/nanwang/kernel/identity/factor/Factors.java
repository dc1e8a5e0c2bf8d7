package org.nanwang.kernel.identity.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.passkey.Passkeys;
import org.nanwang.kernel.observe.AuditEntry;

/** People's second factors: who has one, who must, and the check. Changes are in the audit trail. */
public final class Factors {

    private final SecondFactor policy;
    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Directory directory;

    /** Asks for a second factor where there is one or the policy wants it. */
    public Factors(SecondFactor policy, OneTimeCodes codes, Passkeys passkeys, RecoveryCodes recovery, Directory directory) {
        this.policy = policy;
        this.codes = codes;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.directory = directory;
    }

    /** Tells whether somebody has a second factor. */
    public boolean has(String account) {
        return hasApp(account) || !passkeys.of(account).isEmpty();
    }

    /** Tells whether somebody has an authenticator app. */
    public boolean hasApp(String account) {
        return codes.has(account);
    }

    /** Gives the passkeys of all. */
    public Passkeys passkeys() {
        return passkeys;
    }

    /** Tells whether a password alone is not enough for somebody. */
    public boolean needed(String account) {
        return has(account) || must(account);
    }

    /** Tells whether somebody must have a second factor. */
    public boolean must(String account) {
        return directory.find(account).filter(policy::required).isPresent();
    }

    /** Begins to take an authenticator app into use, and gives its secret. */
    public String begin(String account) {
        return codes.begin(account);
    }

    /** Gives the secret that waits for its first code. */
    public Optional<String> waiting(String account) {
        return codes.waiting(account);
    }

    /** Takes an app into use, and gives recovery codes to be shown once; none if the code is wrong. */
    public List<String> confirm(String account, String code) {
        if (!codes.confirm(account, code)) {
            return List.of();
        }
        audit(account, "add-factor");
        return recovery.make(account);
    }

    /** Uses up a code of the app, or a recovery code. */
    public boolean accept(String account, String code) {
        boolean right = codes.accept(account, code);
        boolean saved = !right && has(account) && recovery.use(account, code);
        if (saved) {
            audit(account, "use-recovery-code");
        }
        return right || saved;
    }

    /** Makes recovery codes, to be shown once, for who has none; else there are none to show. */
    public List<String> firstCodes(String account) {
        return recovery.left(account) > 0 ? List.of() : recovery.make(account);
    }

    /** Makes new recovery codes. */
    public List<String> renew(String account) {
        audit(account, "renew-recovery-codes");
        return recovery.make(account);
    }

    /** Tells how many recovery codes are left. */
    public int left(String account) {
        return recovery.left(account);
    }

    /** Removes somebody's authenticator app. @return false if they must have a second factor and this is the only one */
    public boolean removeApp(String account) {
        if (must(account) && passkeys.of(account).isEmpty()) {
            return false;
        }
        codes.remove(account);
        audit(account, "remove-factor");
        dropCodes(account);
        return true;
    }

    /** Removes one of somebody's passkeys. @return false if they must have a second factor and this is the only one */
    public boolean removePasskey(String account, String id) {
        if (must(account) && !hasApp(account) && passkeys.of(account).size() == 1) {
            return false;
        }
        passkeys.remove(account, id);
        dropCodes(account);
        return true;
    }

    /**
     * Removes all of somebody's second factors.
     *
     * @param who does it
     */
    void remove(String who, String account) {
        codes.remove(account);
        passkeys.removeAll(account);
        recovery.remove(account);
        audit(who, account, "remove-factor");
    }

    /** Recovery codes stand in for a factor: without one they are nothing. */
    private void dropCodes(String account) {
        if (!has(account)) {
            recovery.remove(account);
        }
    }

    private String name(String account) {
        return directory.find(account).map(Account::name).orElse(account);
    }

    private void audit(String account, String verb) {
        audit(name(account), account, verb);
    }

    private void audit(String who, String account, String verb) {
        String name = name(account);
        directory.audit(new AuditEntry(who, "account:" + verb, name, Optional.empty(), Map.of(), Map.of()));
    }
}
