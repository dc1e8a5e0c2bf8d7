package org.nanwang.parking.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nanwang.parking.event.EventReport;

/**
 * Two weeks of made-up traffic in some lots, always the same: what really happened, and what the cameras sent of it.
 *
 * <p>Cars come one lot after another and are never in two. Cameras miss entries and exits, cannot read plates, read one
 * car twice, send readings again, take one key for two readings, keep readings back for minutes or hours. Each visit is
 * disturbed at one end at most, and never an exit together with the same car's next entry into that lot: PairingTest
 * shows what becomes of those.
 */
final class Traffic {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant END = BEGIN.plus(Duration.ofDays(14));
    static final List<String> LOTS = List.of("canal", "hospital", "market", "park", "station", "tower");

    /** What stands in a report whose key another reading has. */
    static final String FOREIGN_PLATE = "鲁H99999";

    private static final String[] SCRAWLS = {"", "_", "鲁H_23_5", "无牌", "鲁H12", "???????"};
    private static final Duration GAP = Duration.ofMinutes(6);

    private record Sent(Instant arrival, EventReport report) {
    }

    private final Random random;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private int refusals;
    private int repetitions;

    Traffic(long seed, int vehicles) {
        random = new Random(seed);
        for (int number = 0; number < vehicles; number++) {
            drive(number);
        }
        sent.sort(Comparator.comparing(Sent::arrival).thenComparing(each -> each.report().id()));
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Gives the reports in the order of their arrival. */
    List<EventReport> reports() {
        return sent.stream().map(Sent::report).toList();
    }

    /** Tells how many reports take a key that another reading has. */
    int refusals() {
        return refusals;
    }

    /** Tells how many reports were sent before. */
    int repetitions() {
        return repetitions;
    }

    private void drive(int number) {
        String colour = number % 5 == 0 ? "green" : number % 17 == 0 ? "yellow" : "blue";
        // some numbers exist in blue and in yellow: one plate, two vehicles
        int shown = colour.equals("blue") && number % 17 == 1 ? number - 1 : number;
        String plate = (colour.equals("green") ? "鲁HD%05d" : "鲁H%05d").formatted(shown);
        Map<String, Visit.Loss> before = new HashMap<>();
        Instant free = BEGIN.plusSeconds(random.nextInt(3 * 86_400));
        while (free.isBefore(END)) {
            Visit visit = visit(plate, colour, free, before);
            visits.add(visit);
            watch(visit);
            before.put(visit.lot(), visit.loss());
            free = visit.left().orElse(END).plus(GAP).plusSeconds(random.nextInt(4 * 86_400));
        }
    }

    private Visit visit(String plate, String colour, Instant entered, Map<String, Visit.Loss> before) {
        String lot = LOTS.get(random.nextInt(LOTS.size()));
        Instant left = entered.plusSeconds(length());
        boolean ended = left.isBefore(END);
        return new Visit(lot, plate, colour, entered,
                ended ? Optional.of(left) : Optional.empty(), loss(before.getOrDefault(lot, Visit.Loss.NOTHING), ended));
    }

    private long length() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            return 0;
        }
        if (kind < 30) {
            return 120 + random.nextInt(40 * 60);
        }
        // whole units are where mistakes by one show
        return kind < 45 ? 3600L * (1 + random.nextInt(30))
                : kind < 90 ? 1800 + random.nextInt(9 * 3600) : 8 * 3600 + random.nextInt(60 * 3600);
    }

    private Visit.Loss loss(Visit.Loss before, boolean ended) {
        int kind = random.nextInt(100);
        if (kind < 4 && !before.touchesExit()) {
            return kind < 2 ? Visit.Loss.ENTRY : Visit.Loss.ENTRY_UNREADABLE;
        }
        if (kind >= 4 && kind < 8 && ended) {
            return kind < 6 ? Visit.Loss.EXIT : Visit.Loss.EXIT_UNREADABLE;
        }
        return Visit.Loss.NOTHING;
    }

    private void watch(Visit visit) {
        boolean roomy = visit.left().map(left -> Duration.between(visit.entered(), left).compareTo(GAP) > 0).orElse(true);
        if (visit.loss() != Visit.Loss.ENTRY) {
            see(visit, "in", visit.entered(), visit.loss().touchesEntry(), roomy);
        }
        if (visit.loss() != Visit.Loss.EXIT) {
            visit.left().ifPresent(left -> see(visit, "out", left, visit.loss().touchesExit(), roomy));
        }
    }

    private void see(Visit visit, String direction, Instant at, boolean unreadable, boolean roomy) {
        EventReport report = report(visit, direction, at, visit.lot() + "-" + direction + "-1",
                unreadable ? SCRAWLS[random.nextInt(SCRAWLS.length)] : visit.plate());
        send(report, at);
        if (random.nextInt(100) < 3) {
            send(report, at.plusSeconds(random.nextInt(3600)));
            repetitions++;
        }
        if (!unreadable && roomy && random.nextInt(100) < 3) {
            Instant echo = at.plusSeconds(random.nextInt(20));
            send(report(visit, direction, echo, visit.lot() + "-" + direction + "-2", visit.plate()), echo);
        }
        if (random.nextInt(200) == 0) {
            // a camera that counts from one again after a restart; long after the first has arrived
            Instant later = at.plus(Duration.ofDays(1));
            sent.add(new Sent(later, new EventReport(report.id(), report.device(), report.lot(), report.direction(),
                    FOREIGN_PLATE, "blue", 0.9, later.toString())));
            refusals++;
        }
    }

    private EventReport report(Visit visit, String direction, Instant at, String device, String plate) {
        return new EventReport("%08x".formatted(sent.size()), device, visit.lot(), direction, plate, visit.colour(),
                (90 + random.nextInt(10)) / 100.0, at.toString());
    }

    private void send(EventReport report, Instant at) {
        int delay = random.nextInt(100) == 0 ? random.nextInt(6 * 3600) : random.nextInt(600);
        sent.add(new Sent(at.plusSeconds(delay), report));
    }
}
