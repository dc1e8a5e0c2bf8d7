package org.nanwang.parking.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nanwang.parking.event.EventReport;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.pairing.Direction;
import org.nanwang.parking.pairing.Pairing;
import org.nanwang.parking.pairing.Reading;
import org.nanwang.parking.pairing.Stay;
import org.nanwang.parking.tariff.NightRate;
import org.nanwang.parking.tariff.TariffBook;
import org.nanwang.parking.tariff.TariffRules;
import org.nanwang.parking.tariff.TariffVersion;
import org.nanwang.parking.vehicle.PlateColour;
import org.nanwang.parking.vehicle.Vehicle;
import org.nanwang.sdk.money.Money;

/** The rules alone, on more than 10,000 readings: no database, no HTTP. {@link ReplayIT} runs the whole app. */
class ReplayTest {

    private final Traffic traffic = new Traffic(20260301, 1100);
    private final Pairing pairing = new Pairing(Duration.ofDays(30));
    private final TariffBook book = book();

    @Test
    void feesEqualTheOracleAndDoubtsAreTheDisturbed() {
        assertTrue(traffic.reports().size() >= 10_000);
        Judge judge = new Judge(traffic.visits(), outcomes());

        judge.pricesAreRight();
        judge.doubtsAreThoseOfTheDisturbed();
        judge.openAreThoseStillInside();
    }

    @Test
    void theRecordingHoldsEveryKindOfTrouble() {
        assertEquals(Set.of(Visit.Loss.values()), new HashSet<>(traffic.visits().stream().map(Visit::loss).toList()));
        assertTrue(traffic.repetitions() > 100);
        assertTrue(traffic.refusals() > 20);
        List<EventReport> reports = traffic.reports();
        long backwards = IntStream.range(1, reports.size())
                .filter(i -> reports.get(i).at().compareTo(reports.get(i - 1).at()) < 0).count();
        assertTrue(backwards > 1000, "only " + backwards + " readings are out of order");
    }

    private List<Outcome> outcomes() {
        Set<String> seen = new HashSet<>();
        Map<Vehicle, List<Reading>> readings = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (EventReport report : traffic.reports()) {
            if (seen.add(report.device() + report.id())) {
                Reading reading = reading(seen.size(), report);
                PlateColour colour = Check.oneOf("colour", report.plateColour(), PlateColour.class);
                Vehicle.read(report.plate(), Optional.of(colour)).ifPresentOrElse(
                        vehicle -> readings.computeIfAbsent(vehicle, each -> new ArrayList<>()).add(reading),
                        () -> outcomes.add(outcome(Optional.empty(), Stay.unreadable(reading))));
            }
        }
        readings.forEach((vehicle, ofVehicle) ->
                pairing.pair(ofVehicle).forEach(stay -> outcomes.add(outcome(Optional.of(vehicle), stay))));
        return outcomes;
    }

    private Outcome outcome(Optional<Vehicle> vehicle, Stay stay) {
        Optional<Instant> entered = stay.entry().map(Reading::at);
        Optional<Instant> left = stay.exit().map(Reading::at);
        Optional<Long> fen = stay.closed()
                ? book.at(stay.lot(), entered.orElseThrow()).map(version -> version.rules()
                        .fee(vehicle.orElseThrow().newEnergy(), entered.orElseThrow(), left.orElseThrow()).fen())
                : Optional.empty();
        String state = stay.closed() ? "closed" : stay.open() ? "open" : "review";
        return new Outcome(stay.lot(), vehicle.map(Vehicle::plate), vehicle.map(each -> Check.word(each.colour())),
                entered, left, state, stay.doubt().map(Check::word), fen);
    }

    private static Reading reading(long number, EventReport report) {
        return new Reading(number, report.device() + "/" + report.id(), report.lot(),
                Check.oneOf("direction", report.direction(), Direction.class), Instant.parse(report.at()));
    }

    private static TariffBook book() {
        List<TariffVersion> versions = new ArrayList<>();
        Prices.TARIFFS.forEach((tariff, prices) -> {
            for (int number = 1; number <= prices.size(); number++) {
                versions.add(new TariffVersion(tariff, number, Prices.validFrom(number), rules(prices.get(number - 1))));
            }
        });
        return new TariffBook(Traffic.LOTS.stream()
                .map(lot -> new TariffBook.Assignment(lot, Check.EARLIEST, Prices.tariff(lot))).toList(), versions);
    }

    private static TariffRules rules(Price price) {
        Optional<NightRate> night = price.nightFrom() < 0 ? Optional.empty()
                : Optional.of(new NightRate(LocalTime.MIN.plusMinutes(price.nightFrom()),
                        LocalTime.MIN.plusMinutes(price.nightTo()), new Money(price.nightFen())));
        return new TariffRules(price.free(), price.unit(), new Money(price.fen()), night,
                price.cap() < 0 ? Optional.empty() : Optional.of(new Money(price.cap())), price.percent());
    }
}
