package org.nanwang.kernel.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountQuery;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.kernel.observe.AuditEntry;

/** A directory without a database; a failed {@link #together} takes everything back. */
public final class MemoryDirectory implements Directory {

    private final Map<String, Kept> kept = new TreeMap<>();
    private final List<AuditEntry> trail = new ArrayList<>();
    private Optional<String> setupCode = Optional.empty();
    private int reads;
    private boolean trailBroken;

    private record Kept(Account account, Optional<String> secret) {
    }

    public List<AuditEntry> trail() {
        return trail;
    }

    /** Lets every entry fail from now on, or no longer. */
    public void breakTrail(boolean now) {
        trailBroken = now;
    }

    public int reads() {
        return reads;
    }

    @Override
    public boolean add(Account account, Optional<String> secret) {
        return kept.putIfAbsent(key(account.kind(), account.name()), new Kept(account, secret)) == null;
    }

    @Override
    public void replace(Account account, Optional<String> secret) {
        kept.put(key(account.kind(), account.name()), new Kept(account, secret));
    }

    @Override
    public boolean remove(Account.Kind kind, String name) {
        return kept.remove(key(kind, name)) != null;
    }

    @Override
    public Optional<Account> find(String id) {
        reads++;
        return kept.values().stream().map(Kept::account).filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Account> find(Account.Kind kind, String name) {
        return Optional.ofNullable(kept.get(key(kind, name))).map(Kept::account);
    }

    @Override
    public Optional<String> secret(Account.Kind kind, String name) {
        return Optional.ofNullable(kept.get(key(kind, name))).flatMap(Kept::secret);
    }

    @Override
    public void rehash(String id, String before, String after) {
        kept.replaceAll((key, each) -> each.account().id().equals(id) && each.secret().equals(Optional.of(before))
                ? new Kept(each.account(), Optional.of(after)) : each);
    }

    @Override
    public List<Account> list(AccountQuery query) {
        return kept.values().stream().map(Kept::account)
                .filter(account -> account.kind() == query.kind() && account.name().compareTo(query.after()) > 0)
                .filter(account -> query.regions().map(homes -> homes.contains(account.region())).orElse(true))
                .limit(query.limit()).toList();
    }

    @Override
    public boolean hasAdmin() {
        return kept.values().stream().anyMatch(one -> one.account().roles().contains(Role.platformAdmin()));
    }

    @Override
    public void keepSetupCode(String hash) {
        setupCode = Optional.of(hash);
    }

    @Override
    public boolean hasSetupCode() {
        return setupCode.isPresent();
    }

    @Override
    public boolean takeSetupCode(String hash) {
        boolean same = setupCode.equals(Optional.of(hash));
        setupCode = same ? Optional.empty() : setupCode;
        return same;
    }

    @Override
    public void audit(AuditEntry entry) {
        if (trailBroken) {
            throw new IllegalStateException("the trail cannot be written");
        }
        trail.add(entry);
    }

    @Override
    public <T> T together(Function<Directory, T> work) {
        Map<String, Kept> before = new TreeMap<>(kept);
        List<AuditEntry> entries = List.copyOf(trail);
        Optional<String> code = setupCode;
        try {
            return work.apply(this);
        } catch (RuntimeException e) {
            kept.clear();
            kept.putAll(before);
            trail.retainAll(entries);
            setupCode = code;
            throw e;
        }
    }

    private static String key(Account.Kind kind, String name) {
        return kind + " " + name;
    }
}
