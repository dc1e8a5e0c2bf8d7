package org.nanwang.parking.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.parking.event.EventReport;
import org.nanwang.testkit.Nanwang;

/** Two weeks of readings in no order at all, from several cameras at once. */
class ReplayShuffledIT {

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370883");

    private final Traffic traffic = new Traffic(20260302, 300);
    private final Replay replay = new Replay(NANWANG, "370883");

    @Test
    void theOrderOfArrivalChangesNothing() {
        replay.prepare();
        // which of two readings with one key counts is the one thing that the order decides
        List<EventReport> reports = new ArrayList<>(
                traffic.reports().stream().filter(report -> !report.plate().equals(Traffic.FOREIGN_PLATE)).toList());
        Collections.shuffle(reports, new Random(20260302));

        IntStream.range(0, 4).parallel().forEach(camera -> replay.report(IntStream.range(0, reports.size())
                .filter(i -> i % 4 == camera).mapToObj(reports::get).toList()));

        Judge judge = new Judge(traffic.visits(), replay.outcomes());
        judge.pricesAreRight();
        judge.doubtsAreThoseOfTheDisturbed();
        judge.openAreThoseStillInside();
    }
}
