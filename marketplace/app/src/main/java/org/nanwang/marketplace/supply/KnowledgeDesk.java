package org.nanwang.marketplace.supply;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Bell;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.marketplace.supply.Knowledge.Origin;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.people.Caller;

/** Takes lists over from an admin, whole or not at all. */
public final class KnowledgeDesk {

    private final Knowledge knowledge;
    private final Rights rights;
    private final Lookout lookout;
    private final Bell bell;
    private final Clock clock;

    /** Works on a store; rings when releases are to be looked at again. */
    public KnowledgeDesk(Knowledge knowledge, Rights rights, Lookout lookout, Bell bell, Clock clock) {
        this.lookout = lookout;
        this.knowledge = knowledge;
        this.rights = rights;
        this.bell = bell;
        this.clock = clock;
    }

    /** Puts a list in the place of the one before; the very same file again changes nothing. */
    public Import replace(Kind kind, Upload upload, Caller caller) {
        rights.requireApprover(caller);
        Optional<Import> same = knowledge.newest(kind).filter(newest -> newest.sha256().equals(upload.sha256()));
        if (same.isPresent()) {
            return same.get();
        }
        Origin origin = new Origin(upload.sha256(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
        Import taken = kind == Kind.ADVISORIES
                ? knowledge.replaceAdvisories(origin, new OsvFile(upload.file()))
                : knowledge.replaceMalware(origin, new DigestFile(upload.file()));
        lookout.wake();
        bell.ring();
        return taken;
    }

    /** Gives what was taken over, the newest first; to whoever has signed in: they are judged by it. */
    public List<Import> list(Kind kind, long before, int limit, Caller caller) {
        rights.requireSignedIn(caller);
        return knowledge.list(kind, before, limit);
    }
}
