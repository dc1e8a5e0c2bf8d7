package org.nanwang.sdk.pack.promise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Rule;

/** The rules that compare a release with the one before it, made for one inspection: they share what is read. */
public final class HonestyRules {

    private HonestyRules() {
    }

    /** Gives them in the order they are checked. */
    public static List<Rule<Bundle>> all(Optional<Path> previous) {
        Previous shared = new Previous(previous);
        return List.of(new Honesty("honest-rest", shared, Promises::restBreaks),
                new Honesty("honest-events", shared, Promises::eventBreaks),
                new Honesty("honest-datasets", shared, Promises::datasetBreaks));
    }
}
