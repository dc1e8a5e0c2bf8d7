package org.nanwang.parking.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.pairing.Reading;
import org.nanwang.parking.session.SessionWriter;
import org.nanwang.parking.sql.Sql;
import org.nanwang.parking.vehicle.Vehicle;
import org.nanwang.sdk.error.Refusal;

/**
 * Takes readings in. A batch is one transaction: its readings are written, then the sessions of every vehicle they
 * name are worked out anew from all its readings. A batch that fails has changed nothing and can be sent again.
 */
public final class Ingest {

    /** How far a device's clock may run ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** A report and what it was found to be: a reading, or a refusal. */
    private record Item(EventReport report, Optional<PlateEvent> event, Optional<Refusal> refusal) {
    }

    private final Sql sql;
    private final Clock clock;
    private final SessionWriter sessions;

    /** Writes into the installation's database. */
    public Ingest(Sql sql, Clock clock, SessionWriter sessions) {
        this.sql = sql;
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Takes a batch and tells of each reading, in the batch's order, what became of it. */
    public List<EventAnswer> take(List<EventReport> reports, Locale language) {
        Instant latest = clock.instant().plus(AHEAD);
        return sql.transaction(transaction -> {
            EventRows rows = new EventRows(transaction);
            List<Item> items = check(reports, rows, latest);
            Map<PlateEvent.Key, PlateEvent> firsts = firsts(items);
            Map<Vehicle, Long> vehicles = rows.lock(vehicles(firsts));
            Set<PlateEvent.Key> fresh = rows.insert(List.copyOf(firsts.values()), vehicles);
            Map<PlateEvent.Key, EventRows.Stored> stored = rows.find(firsts.keySet());
            renew(transaction, fresh.stream().map(stored::get).toList(), vehicles);
            return answer(items, stored, fresh, language);
        });
    }

    private static List<Item> check(List<EventReport> reports, EventRows rows, Instant latest) {
        List<Item> items = reports.stream().map(report -> item(report, latest)).toList();
        Set<String> lots = rows.lots(items.stream()
                .flatMap(item -> item.event().stream()).map(PlateEvent::lot).collect(Collectors.toSet()));
        return items.stream().map(item -> inKnownLot(item, lots)).toList();
    }

    private static Item item(EventReport report, Instant latest) {
        try {
            PlateEvent event = PlateEvent.checked(report);
            if (event.at().isAfter(latest)) {
                throw new Refusal(ParkingError.EVENT_IN_FUTURE, event.key().device(), event.key().id(), event.at());
            }
            return new Item(report, Optional.of(event), Optional.empty());
        } catch (Refusal refusal) {
            return new Item(report, Optional.empty(), Optional.of(refusal));
        }
    }

    private static Item inKnownLot(Item item, Set<String> lots) {
        return item.event().filter(event -> !lots.contains(event.lot()))
                .map(event -> new Item(item.report(), Optional.empty(),
                        Optional.of(new Refusal(ParkingError.LOT_UNKNOWN, event.lot()))))
                .orElse(item);
    }

    /** Of readings with one key in one batch the first is written; sorted, because every batch locks in one order. */
    private static Map<PlateEvent.Key, PlateEvent> firsts(List<Item> items) {
        Map<PlateEvent.Key, PlateEvent> firsts = new TreeMap<>();
        items.forEach(item -> item.event().ifPresent(event -> firsts.putIfAbsent(event.key(), event)));
        return firsts;
    }

    private static TreeSet<Vehicle> vehicles(Map<PlateEvent.Key, PlateEvent> events) {
        return events.values().stream().flatMap(event -> event.vehicle().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void renew(Sql transaction, List<EventRows.Stored> fresh, Map<Vehicle, Long> numbers) {
        Map<Long, Vehicle> changed = fresh.stream().flatMap(stored -> stored.event().vehicle().stream()).distinct()
                .collect(Collectors.toMap(numbers::get, vehicle -> vehicle));
        sessions.renew(transaction, changed);
        sessions.addUnreadable(transaction, fresh.stream()
                .filter(stored -> stored.event().vehicle().isEmpty()).map(Ingest::reading).toList());
    }

    private static Reading reading(EventRows.Stored stored) {
        PlateEvent event = stored.event();
        return new Reading(stored.number(), event.key().device() + "/" + event.key().id(), event.lot(),
                event.direction(), event.at());
    }

    private static List<EventAnswer> answer(List<Item> items, Map<PlateEvent.Key, EventRows.Stored> stored,
            Set<PlateEvent.Key> fresh, Locale language) {
        List<EventAnswer> answers = new ArrayList<>();
        for (Item item : items) {
            Optional<Refusal> refusal = item.refusal().or(() -> reused(item.event().orElseThrow(), stored));
            if (refusal.isPresent()) {
                answers.add(EventAnswer.refused(item.report(), refusal.get(), language));
            } else if (fresh.remove(item.event().orElseThrow().key())) {
                answers.add(EventAnswer.accepted(item.report()));
            } else {
                answers.add(EventAnswer.duplicate(item.report()));
            }
        }
        return answers;
    }

    private static Optional<Refusal> reused(PlateEvent event, Map<PlateEvent.Key, EventRows.Stored> stored) {
        return stored.get(event.key()).event().equals(event) ? Optional.empty()
                : Optional.of(new Refusal(ParkingError.EVENT_REUSED, event.key().device(), event.key().id()));
    }
}
