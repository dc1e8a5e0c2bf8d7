package org.nanwang.parking.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

/** More than 10,000 readings through the real app: HTTP, the kernel, PostgreSQL. */
class ReplayIT {

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811");

    private final Traffic traffic = new Traffic(20260301, 1100);
    private final Replay replay = new Replay(NANWANG, "370811");

    @Test
    void feesEqualTheOracleAndARepetitionChangesNothing() {
        replay.prepare();
        int all = traffic.reports().size();
        int refused = traffic.refusals();
        int repeated = traffic.repetitions();
        assertTrue(all >= 10_000);

        assertEquals(Map.of("accepted", all - refused - repeated, "duplicate", repeated, "refused", refused),
                replay.report(traffic.reports()));
        List<Outcome> outcomes = replay.outcomes();
        Judge judge = new Judge(traffic.visits(), outcomes);
        judge.pricesAreRight();
        judge.doubtsAreThoseOfTheDisturbed();
        judge.openAreThoseStillInside();

        assertEquals(Map.of("duplicate", all - refused, "refused", refused), replay.report(traffic.reports()));
        assertEquals(new HashSet<>(outcomes), new HashSet<>(replay.outcomes()));
    }
}
