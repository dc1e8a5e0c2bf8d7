package org.nanwang.kernel.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Reach;

/** Accounts in memory for some seconds, so that a request does not ask the database who its caller is. */
final class KnownAccounts {

    /** How late another node notices a change. This one notices at once. */
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Directory directory;
    private final Reach reach;
    private final Clock clock;
    private final Map<String, KnownAccount> known = new ConcurrentHashMap<>();

    KnownAccounts(Directory directory, Reach reach, Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    /** Finds an account by its id; empty if it has been removed or is kept out. */
    Optional<KnownAccount> find(String id) {
        Instant now = clock.instant();
        KnownAccount found = known.get(id);
        if (found != null && now.isBefore(found.staleAt())) {
            return Optional.of(found);
        }
        return read(id, now);
    }

    /** Forgets all, after a change. */
    void forget() {
        known.clear();
    }

    private Optional<KnownAccount> read(String id, Instant now) {
        Optional<KnownAccount> read = directory.find(id).filter(Account::active)
                .map(account -> KnownAccount.of(account, reach, now.plus(FRESH)));
        if (known.size() >= MOST) {
            known.clear();
        }
        read.ifPresentOrElse(account -> known.put(id, account), () -> known.remove(id));
        return read;
    }
}
