package org.nanwang.kernel.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountQuery;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.observe.AuditEntry;

/**
 * Tells of each change, so that what is remembered can be forgotten.
 *
 * @param removal told of an account before it goes
 * @param changed told after each change
 */
record WatchedDirectory(Directory directory, Consumer<Account> removal, Runnable changed) implements Directory {

    @Override
    public boolean add(Account account, Optional<String> secret) {
        return directory.add(account, secret);
    }

    @Override
    public void replace(Account account, Optional<String> secret) {
        directory.replace(account, secret);
        changed.run();
    }

    @Override
    public boolean remove(Account.Kind kind, String name) {
        directory.find(kind, name).ifPresent(removal);
        boolean removed = directory.remove(kind, name);
        changed.run();
        return removed;
    }

    @Override
    public Optional<Account> find(String id) {
        return directory.find(id);
    }

    @Override
    public Optional<Account> find(Account.Kind kind, String name) {
        return directory.find(kind, name);
    }

    @Override
    public Optional<String> secret(Account.Kind kind, String name) {
        return directory.secret(kind, name);
    }

    @Override
    public void rehash(String id, String before, String after) {
        directory.rehash(id, before, after);
    }

    @Override
    public List<Account> list(AccountQuery query) {
        return directory.list(query);
    }

    @Override
    public boolean hasAdmin() {
        return directory.hasAdmin();
    }

    @Override
    public void keepSetupCode(String hash) {
        directory.keepSetupCode(hash);
    }

    @Override
    public boolean hasSetupCode() {
        return directory.hasSetupCode();
    }

    @Override
    public boolean takeSetupCode(String hash) {
        return directory.takeSetupCode(hash);
    }

    @Override
    public void audit(AuditEntry entry) {
        directory.audit(entry);
    }

    @Override
    public <T> T together(Function<Directory, T> work) {
        T result = directory.together(inner -> work.apply(new WatchedDirectory(inner, removal, () -> { })));
        changed.run();
        return result;
    }
}
