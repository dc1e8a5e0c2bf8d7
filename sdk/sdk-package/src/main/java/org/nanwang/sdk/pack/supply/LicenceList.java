package org.nanwang.sdk.pack.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which licences a city takes, and how people write their names: {@code licences.txt}, by SPDX identifiers. */
final class LicenceList {

    private static final Pattern LINE = Pattern.compile("(take|review|refuse) +([A-Za-z0-9.+-]+) +(.+)");

    /** What follows from a licence. */
    enum Verdict {
        TAKE, REVIEW, REFUSE
    }

    /**
     * A licence.
     *
     * @param spdx its identifier
     * @param form how its names read
     */
    record Licence(Verdict verdict, String spdx, Pattern form) {
    }

    private final List<Licence> licences;

    private LicenceList(List<Licence> licences) {
        this.licences = licences;
    }

    static LicenceList standard() {
        return Standard.LIST;
    }

    /** Read when first asked for. */
    private static final class Standard {

        private static final LicenceList LIST = read();
    }

    /** Finds the licence that a name means; the first that fits, so those that say most stand first. */
    Optional<Licence> find(String name) {
        return licences.stream().filter(licence -> licence.form().matcher(name).find()).findFirst();
    }

    private static LicenceList read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                LicenceList.class.getResourceAsStream("licences.txt"), StandardCharsets.UTF_8))) {
            return new LicenceList(in.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LicenceList::licence).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Licence licence(String line) {
        Matcher form = LINE.matcher(line.strip());
        if (!form.matches()) {
            throw new IllegalStateException("licences.txt: " + line);
        }
        return new Licence(Verdict.valueOf(form.group(1).toUpperCase(Locale.ROOT)), form.group(2),
                Pattern.compile(form.group(3), Pattern.CASE_INSENSITIVE));
    }
}
