package org.nanwang.marketplace.supply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.HarmfulFiles;

/** The store of lists. Of each kind the newest counts. */
public interface Knowledge {

    Optional<Import> newest(Kind kind);

    /** Gives the newest first. */
    List<Import> list(Kind kind, long before, int limit);

    /** Puts advisories in the place of all before, or changes nothing if one of them is none; tells of what was kept. */
    Import replaceAdvisories(Origin origin, Entries<OsvEntry> entries);

    /** Puts digests in the place of all before, or changes nothing if one of them is none; tells of what was kept. */
    Import replaceMalware(Origin origin, Entries<String> entries);

    /** Gives the newest advisories. Asked once there are newer ones, they say so instead of answering by halves. */
    Advisories advisories();

    /** Gives the newest list of harmful files. Asked once there is a newer one, it says so. */
    HarmfulFiles harmfulFiles();

    /**
     * Where a list comes from.
     *
     * @param sha256 of its file
     */
    record Origin(String sha256, Instant at, String by) {
    }
}
