package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.observe.AuditEntry;

/** Where accounts are kept. Secrets go in and out as hashes only. */
public interface Directory {

    /** Adds an account. @return false if the name is taken */
    boolean add(Account account, Optional<String> secret);

    /**
     * Replaces an account's secret, standing and powers, by its id.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code last-admin}
     */
    void replace(Account account, Optional<String> secret);

    /**
     * Removes an account.
     *
     * @return false if there is none
     * @throws org.nanwang.sdk.error.Refusal {@code last-admin}
     */
    boolean remove(Account.Kind kind, String name);

    Optional<Account> find(String id);

    Optional<Account> find(Account.Kind kind, String name);

    /** Gives the hash of an account's secret. */
    Optional<String> secret(Account.Kind kind, String name);

    /** Replaces the hash of an account's secret, unless it is another by now. */
    void rehash(String id, String before, String after);

    /** Lists by name. */
    List<Account> list(AccountQuery query);

    /** Lists by name, of all homes. */
    default List<Account> list(Account.Kind kind, String after, int limit) {
        return list(new AccountQuery(kind, Optional.empty(), after, limit));
    }

    /** Tells whether somebody runs the platform. */
    boolean hasAdmin();

    /** Keeps one set-up code; an older one is void. */
    void keepSetupCode(String hash);

    /** Tells whether a set-up code waits to be used. */
    boolean hasSetupCode();

    /** Uses the set-up code up. @return false if it is another one */
    boolean takeSetupCode(String hash);

    /** Writes an entry in the audit trail; it stands or falls with what it is done together with. */
    void audit(AuditEntry entry);

    /** Does all or nothing. */
    <T> T together(Function<Directory, T> work);
}
