package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.observe.AuditEntry;

/**
 * The audit trail of machines that sign in rightly. The first time from an address is written before it is answered; what
 * follows from there is counted, and told once a minute: a machine may sign in many times a second, and a trail of that
 * hides what is worth reading. A node that is killed loses a minute's count, never that a machine was there.
 */
public final class MachineSignIns implements AutoCloseable {

    private static final Duration TOLD = Duration.ofMinutes(1);

    private final Directory directory;
    private final Clock clock;
    private final Map<Visitor, Counted> counts = new ConcurrentHashMap<>();
    private volatile Instant toldAt = Instant.EPOCH;

    /** Who comes from where. */
    private record Visitor(String client, String address) {
    }

    /** How often they came again since they were written down. */
    private record Counted(Instant since, long more) {
    }

    /** Writes in the trail of a directory. */
    public MachineSignIns(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells of one. When it cannot be written, it is refused, and the next is the first again. */
    void granted(String client, String address) {
        Instant now = clock.instant();
        if (now.isBefore(toldAt) || !now.isBefore(toldAt.plus(TOLD))) {
            toldAt = now;
            close();
        }
        counts.compute(new Visitor(client, address), (visitor, known) -> known == null
                ? first(visitor, now) : new Counted(known.since(), known.more() + 1));
    }

    /** Writes what is counted and not yet told; everybody's next is the first again. */
    @Override
    public void close() {
        counts.keySet().forEach(visitor -> counts.computeIfPresent(visitor, this::told));
    }

    private Counted first(Visitor visitor, Instant now) {
        write(visitor, Map.of());
        return new Counted(now, 0);
    }

    private Counted told(Visitor visitor, Counted counted) {
        if (counted.more() > 0) {
            write(visitor, Map.of("more", String.valueOf(counted.more()), "since", counted.since().toString()));
        }
        return null;
    }

    private void write(Visitor visitor, Map<String, String> more) {
        Map<String, String> after = new HashMap<>(more);
        after.put("outcome", "granted");
        after.put("address", visitor.address());
        directory.audit(new AuditEntry(visitor.client(), "client:sign-in", visitor.client(), Optional.empty(), Map.of(), after));
    }
}
