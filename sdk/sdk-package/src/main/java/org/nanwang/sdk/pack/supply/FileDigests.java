package org.nanwang.sdk.pack.supply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.sign.Digests;

/** Knows every file of a bundle and of its libraries by its SHA-256. */
final class FileDigests {

    private FileDigests() {
    }

    /** Gives the places of each digest; a library stands for what is in it and, however long its file is, for itself. */
    static Map<String, List<String>> of(Bundle bundle) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Archive archive : bundle.archives().all()) {
            if (!archive.isApp()) {
                add(places, archive.jar(), archive.library());
            }
            for (String path : archive.content().files()) {
                archive.content().read(path).map(Digests::ofBytes)
                        .ifPresent(digest -> add(places, digest, archive.place(path)));
            }
        }
        return places;
    }

    private static void add(Map<String, List<String>> places, String digest, String place) {
        List<String> known = places.computeIfAbsent(digest, key -> new ArrayList<>(1));
        if (!known.contains(place)) {
            known.add(place);
        }
    }
}
