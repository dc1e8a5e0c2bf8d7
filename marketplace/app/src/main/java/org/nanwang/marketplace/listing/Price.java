package org.nanwang.marketplace.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an app costs from a day on.
 *
 * @param model how it is counted
 * @param fen integer fen; 0 when it is free
 * @param from the first day, by the city's calendar
 * @param setAt when the vendor said so
 * @param setBy who
 */
public record Price(Model model, long fen, LocalDate from, Instant setAt, String setBy) {

    /** How a price is counted. */
    public enum Model {
        /** It costs nothing. */
        FREE,
        /** Each county pays for a year. */
        PER_COUNTY_YEAR,
        /** Each call is paid for. */
        PER_CALL;

        /** Finds by its words. */
        public static Optional<Model> find(String text) {
            return Arrays.stream(values()).filter(model -> model.toString().equals(text)).findFirst();
        }

        /** Gives the lower-case words joined by hyphens. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
