package org.nanwang.kernel.http.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Content types of page files, by the file name's ending. */
final class ContentTypes {

    private static final String OTHER = "application/octet-stream";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("gif", "image/gif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("pdf", "application/pdf"));

    private static final Set<String> PACKED = Set.of(
            "png", "jpg", "jpeg", "webp", "gif", "woff2", "pdf", "zip", "gz", "mp4", "pmtiles");

    private ContentTypes() {
    }

    static String of(String file) {
        return BY_ENDING.getOrDefault(ending(file), OTHER);
    }

    /** Tells whether compressing a file is worth the work. */
    static boolean compressible(String file) {
        return !PACKED.contains(ending(file));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
