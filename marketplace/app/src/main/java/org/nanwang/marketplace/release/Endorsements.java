package org.nanwang.marketplace.release;

import java.util.List;

/** The store of approvals of which more than one is needed. */
public interface Endorsements {

    /** Keeps an approval, in the place of an earlier one of the same account; gives all, the oldest first. */
    List<Endorsement> add(ReleaseId id, Endorsement endorsement);

    /** Gives all, the oldest first. */
    List<Endorsement> of(ReleaseId id);
}
