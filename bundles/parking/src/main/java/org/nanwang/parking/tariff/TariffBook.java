package org.nanwang.parking.tariff;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What some lots charge, at any time. */
public final class TariffBook {

    /**
     * A lot's choice of a tariff.
     *
     * @param lot code of the lot
     * @param validFrom since when
     * @param tariff code of the tariff
     */
    public record Assignment(String lot, Instant validFrom, String tariff) {
    }

    private final Map<String, NavigableMap<Instant, String>> tariffs = new HashMap<>();
    private final Map<String, NavigableMap<Instant, TariffVersion>> versions = new HashMap<>();

    /** Makes a book of lots' choices and the versions of the tariffs they chose. */
    public TariffBook(List<Assignment> assignments, List<TariffVersion> published) {
        assignments.forEach(assignment -> tariffs.computeIfAbsent(assignment.lot(), lot -> new TreeMap<>())
                .put(assignment.validFrom(), assignment.tariff()));
        published.forEach(version -> versions.computeIfAbsent(version.tariff(), tariff -> new TreeMap<>())
                .put(version.validFrom(), version));
    }

    /** Finds what a car pays by that enters a lot at an instant: later changes do not touch it. */
    public Optional<TariffVersion> at(String lot, Instant entered) {
        return latest(tariffs, lot, entered).flatMap(tariff -> latest(versions, tariff, entered));
    }

    private static <T> Optional<T> latest(Map<String, NavigableMap<Instant, T>> histories, String name, Instant when) {
        return Optional.ofNullable(histories.get(name)).map(history -> history.floorEntry(when)).map(Map.Entry::getValue);
    }
}
