package org.nanwang.marketplace.storage;

import java.time.Instant;
import org.nanwang.sdk.pack.KnownList;

/** What list a check went by, with the moment as text. */
record ListRow(long number, String sha256, long entries, String at) {

    static ListRow of(KnownList list) {
        return new ListRow(list.number(), list.sha256(), list.entries(), list.at().toString());
    }

    KnownList list() {
        return new KnownList(number, sha256, entries, Instant.parse(at));
    }
}
