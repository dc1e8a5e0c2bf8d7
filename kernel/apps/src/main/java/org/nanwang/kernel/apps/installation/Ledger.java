package org.nanwang.kernel.apps.installation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.people.Caller;

/** Writes down what was asked for and by whom: the rollout and the audit entry, or neither. */
public final class Ledger {
    private final Audit audit;
    private final Clock clock;

    /** Writes to this trail, by this clock. */
    public Ledger(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    long rollout(Sql tx, NewRollout rollout) {
        return RolloutTable.add(tx, rollout, clock.instant());
    }

    /** Makes a pin, or takes it back without a reason. */
    Optional<Pin> pin(Sql tx, Caller caller, InstallationId id, Optional<Pin> before, Optional<String> reason) {
        Optional<Pin> after = reason.map(why -> new Pin(why, caller.name(), clock.instant()));
        audit.record(tx, new AuditEntry(caller.name(), reason.isPresent() ? "installation:pin" : "installation:unpin",
                id.toString(), Optional.of(id.region()), words(before), words(after)));
        return after;
    }

    private static Map<String, String> words(Optional<Pin> pin) {
        return pin.map(known -> Map.of("reason", known.reason())).orElse(Map.of());
    }

    void audit(Sql tx, Caller caller, String action, InstallationId id, Optional<Target> before, Optional<Target> after) {
        audit(tx, caller.name(), action, id, before, after);
    }

    void audit(Sql tx, String who, String action, InstallationId id, Optional<Target> before, Optional<Target> after) {
        audit.record(tx, new AuditEntry(who, "installation:" + action, id.toString(),
                Optional.of(id.region()), told(before), told(after)));
    }

    /** Values of a configuration may be secrets, so only the names of those that are set are told. */
    private static Map<String, String> told(Optional<Target> target) {
        Map<String, String> told = new HashMap<>();
        target.ifPresent(known -> {
            told.put("app", known.offer().app().value());
            told.put("version", known.offer().version().toString());
            told.put("sha256", known.offer().sha256());
            told.put("configuration", String.join(", ", known.configuration().keySet()));
            told.put("permissions", String.join(", ", known.permissions()));
        });
        return told;
    }
}
