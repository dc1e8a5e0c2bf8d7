package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;

/**
 * A bundle is no multi-release jar: the framework would take its manifest's headers, imports among them, from
 * {@code META-INF/versions/}, past every rule about headers. Embedded libraries may be: of those it takes classes only.
 */
final class OneRelease implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("one-release");
    private static final String HEADER = "Multi-Release";
    private static final String FOLDER = "META-INF/versions/";

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Stream<String> header = bundle.manifest().header(HEADER).map(value -> HEADER).stream();
        Stream<String> files = bundle.content().files().stream()
                .filter(path -> path.regionMatches(true, 0, FOLDER, 0, FOLDER.length()));
        return Stream.concat(header, files).map(place -> OFFENCE.at(place)).toList();
    }
}
