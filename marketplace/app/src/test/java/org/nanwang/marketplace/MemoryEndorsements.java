package org.nanwang.marketplace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.marketplace.release.Endorsement;
import org.nanwang.marketplace.release.Endorsements;
import org.nanwang.marketplace.release.ReleaseId;

/** Approvals of several, as long as a test lives. */
public final class MemoryEndorsements implements Endorsements {

    private final Map<ReleaseId, List<Endorsement>> all = new HashMap<>();

    @Override
    public List<Endorsement> add(ReleaseId id, Endorsement endorsement) {
        List<Endorsement> given = all.computeIfAbsent(id, release -> new ArrayList<>());
        given.removeIf(earlier -> earlier.by().equals(endorsement.by()));
        given.add(endorsement);
        return of(id);
    }

    @Override
    public List<Endorsement> of(ReleaseId id) {
        return List.copyOf(all.getOrDefault(id, List.of()));
    }
}
