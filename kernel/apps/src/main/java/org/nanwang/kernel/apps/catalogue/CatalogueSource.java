package org.nanwang.kernel.apps.catalogue;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.sign.Envelope;

/** Where a catalogue is read. Nothing it says is believed without a signature. */
public interface CatalogueSource {
    /**
     * Gives the signed head; empty when it is the one given before.
     *
     * @throws org.nanwang.sdk.error.Refusal if it does not answer as it should
     */
    Optional<Envelope> head();

    /** Gives the head again next time, though it be the same. */
    void forget();

    /** Gives some of the entries that follow a version, in order; none when there are no more. */
    List<String> entries(long after);
}
