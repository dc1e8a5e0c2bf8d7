package org.nanwang.marketplace.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;

/** Versions rise in their channel, and what comes before a final release is not for everybody. */
final class VersionOrderCheck implements Check {

    private static final String PLACE = "release.json: version";

    private final Findings findings = new Findings(rule());

    @Override
    public String rule() {
        return "version-order";
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        ReleaseVersion version = evidence.statement().version();
        Channel channel = evidence.place().channel();
        Optional<Finding> unripe = Optional.of(version)
                .filter(asked -> channel == Channel.STABLE && Channel.of(asked) != Channel.STABLE)
                .map(asked -> findings.of("version-unripe", PLACE, asked));
        Optional<Finding> old = evidence.place().newest()
                .filter(newest -> version.compareTo(newest) <= 0)
                .map(newest -> findings.of("version-old", PLACE, version, newest, channel));
        return Stream.of(unripe, old).flatMap(Optional::stream).toList();
    }
}
