package org.nanwang.kernel.apps.release;

import java.util.Collection;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** Whose approval counts on this node. Asked at every check, since a marketplace may come or go. */
public interface Approvers {
    /** Gives all keys whose approvals count. */
    Collection<VerifyKey> trusted();

    /** Gives the keys of marketplaces: those that may sign a catalogue. */
    Collection<VerifyKey> marketplaces();

    /** Tells whether the key is the distribution's own: only its apps may have a fixed address. */
    boolean ships(VerifyKey key);
}
