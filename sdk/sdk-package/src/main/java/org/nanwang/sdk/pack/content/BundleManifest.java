package org.nanwang.sdk.pack.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The main section of a bundle's manifest. */
public final class BundleManifest {

    /** Where it is. */
    public static final String PATH = "META-INF/MANIFEST.MF";

    private static final int LONGEST_SHOWN = 200;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,69}");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> twice = new LinkedHashSet<>();
    private final List<String> malformed = new ArrayList<>();

    private BundleManifest() {
    }

    /** Reads a manifest; what is wrong with it is asked for afterwards. */
    public static BundleManifest parse(byte[] bytes) {
        BundleManifest manifest = new BundleManifest();
        Arrays.stream(unfolded(bytes).split("\n", -1)).takeWhile(line -> !line.isEmpty()).forEach(manifest::take);
        return manifest;
    }

    /** Joins continued lines byte by byte: a line may break inside a Chinese character. */
    private static String unfolded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        return new String(text.replace("\n ", "").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void take(String line) {
        int colon = line.indexOf(": ");
        if (colon <= 0 || !HEADER.matcher(line.substring(0, colon)).matches() || isAmbiguous(line)) {
            malformed.add(printable(line));
            return;
        }
        if (headers.put(line.substring(0, colon), line.substring(colon + 2).strip()) != null) {
            twice.add(line.substring(0, colon));
        }
    }

    /** Readers differ on escaped quotes and on what a control character ends. */
    private static boolean isAmbiguous(String line) {
        return line.indexOf('\\') >= 0 || line.chars().anyMatch(Character::isISOControl);
    }

    private static String printable(String line) {
        String shown = line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }

    /** Gives a header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Gives a header's clauses; empty when the header is not there. */
    public List<Clause> clauses(String name) {
        return header(name).map(Clause::parse).orElse(List.of());
    }

    /** Gives the headers that are there twice: readers would differ on which one counts. */
    public Set<String> twice() {
        return Collections.unmodifiableSet(twice);
    }

    /** Gives the lines that are no headers. */
    public List<String> malformed() {
        return Collections.unmodifiableList(malformed);
    }
}
