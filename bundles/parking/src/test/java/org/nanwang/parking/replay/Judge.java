package org.nanwang.parking.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the sessions an app made of a recording with what really happened. */
final class Judge {

    private record Stay(String lot, String plate, String colour, Instant entered, Instant left) {
    }

    private record Moment(String lot, Optional<String> plate, Optional<String> colour, Instant at) {
    }

    private final List<Visit> visits;
    private final List<Outcome> outcomes;

    Judge(List<Visit> visits, List<Outcome> outcomes) {
        this.visits = visits;
        this.outcomes = outcomes;
    }

    /** Every visit the cameras saw whole is priced as the oracle prices it, and nothing else is priced. */
    void pricesAreRight() {
        Map<Stay, Long> expected = visits.stream()
                .filter(visit -> visit.loss() == Visit.Loss.NOTHING && visit.left().isPresent())
                .collect(Collectors.toMap(visit -> new Stay(visit.lot(), visit.plate(), visit.colour(), visit.entered(),
                        visit.left().orElseThrow()), Prices::fen));
        Map<Stay, Long> priced = in("closed")
                .collect(Collectors.toMap(outcome -> new Stay(outcome.lot(), outcome.plate().orElseThrow(),
                        outcome.colour().orElseThrow(), outcome.entered().orElseThrow(), outcome.left().orElseThrow()),
                        outcome -> outcome.fen().orElseThrow()));

        assertEquals(Map.of(), without(expected, priced), "priced otherwise, or not at all");
        assertEquals(Map.of(), without(priced, expected), "priced, but not right");
        assertTrue(outcomes.stream().filter(outcome -> !outcome.state().equals("closed"))
                .allMatch(outcome -> outcome.fen().isEmpty()));
    }

    /** Exactly the ends of disturbed visits are in review, each for the reason it was disturbed. */
    void doubtsAreThoseOfTheDisturbed() {
        Map<Moment, String> expected = visits.stream()
                .filter(visit -> visit.loss() != Visit.Loss.NOTHING)
                .flatMap(visit -> Doubted.of(visit).stream())
                .collect(Collectors.toMap(Judge::moment, Doubted::reason));
        Map<Moment, String> found = in("review").collect(Collectors.toMap(outcome -> new Moment(outcome.lot(),
                outcome.plate(), outcome.colour(), outcome.entered().or(outcome::left).orElseThrow()),
                outcome -> outcome.reason().orElseThrow()));
        Set<Moment> open = in("open").map(outcome -> new Moment(
                outcome.lot(), outcome.plate(), outcome.colour(), outcome.entered().orElseThrow()))
                .collect(Collectors.toSet());

        // a car whose exit was missed and that was never seen again cannot be told from one that is still there
        expected.entrySet().removeIf(each -> each.getValue().equals("missed-exit") && open.contains(each.getKey()));
        assertEquals(Map.of(), without(expected, found), "not in review, or for another reason");
        assertEquals(Map.of(), without(found, expected), "in review without cause");
    }

    /** Open is who really is inside, and who left unseen and never came back. */
    void openAreThoseStillInside() {
        Set<Moment> inside = visits.stream()
                .filter(visit -> visit.left().isEmpty() && !visit.loss().touchesEntry())
                .map(visit -> new Moment(visit.lot(), Optional.of(visit.plate()), Optional.of(visit.colour()),
                        visit.entered()))
                .collect(Collectors.toSet());
        Map<String, Instant> lastVisits = visits.stream().filter(Visit::seen).collect(Collectors.toMap(
                visit -> visit.plate() + visit.colour(), Visit::entered, (a, b) -> a.isAfter(b) ? a : b));
        Set<Moment> open = new HashSet<>(in("open").map(outcome -> new Moment(
                outcome.lot(), outcome.plate(), outcome.colour(), outcome.entered().orElseThrow())).toList());

        assertTrue(open.containsAll(inside));
        open.removeAll(inside);
        assertTrue(open.stream().allMatch(
                left -> lastVisits.get(left.plate().orElseThrow() + left.colour().orElseThrow()).equals(left.at())));
    }

    private static <K, V> Map<K, V> without(Map<K, V> some, Map<K, V> others) {
        Map<K, V> rest = new HashMap<>(some);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }

    private Stream<Outcome> in(String state) {
        return outcomes.stream().filter(outcome -> outcome.state().equals(state));
    }

    private static Moment moment(Doubted doubted) {
        Function<String, Optional<String>> shown =
                text -> doubted.reason().equals("unreadable") ? Optional.empty() : Optional.of(text);
        return new Moment(doubted.visit().lot(), shown.apply(doubted.visit().plate()),
                shown.apply(doubted.visit().colour()), doubted.at());
    }

    /** One end of a disturbed visit, and what must be said of it. */
    private record Doubted(Visit visit, Instant at, String reason) {

        static List<Doubted> of(Visit visit) {
            Optional<Doubted> missedEntry = visit.left().map(left -> new Doubted(visit, left, "missed-entry"));
            Optional<Doubted> scrawledExit = visit.left().map(left -> new Doubted(visit, left, "unreadable"));
            Doubted missedExit = new Doubted(visit, visit.entered(), "missed-exit");
            Doubted scrawledEntry = new Doubted(visit, visit.entered(), "unreadable");
            return switch (visit.loss()) {
                case NOTHING -> List.of();
                case ENTRY -> missedEntry.stream().toList();
                case EXIT -> List.of(missedExit);
                case ENTRY_UNREADABLE -> Stream.concat(
                        Stream.of(scrawledEntry), missedEntry.stream()).toList();
                case EXIT_UNREADABLE -> Stream.concat(
                        Stream.of(missedExit), scrawledExit.stream()).toList();
            };
        }
    }
}
