package org.nanwang.kernel.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit. */
final class Units {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*([a-zA-Z]+)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Map<String, Long> BYTES = Map.of("b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

    private Units() {
    }

    static Optional<Duration> duration(String text) {
        return amount(text, MILLIS).map(Duration::ofMillis);
    }

    static Optional<Long> size(String text) {
        return amount(text, BYTES);
    }

    /** Writes a duration in the largest unit that divides it: 90s, 2h. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        return MILLIS.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .filter(unit -> millis % unit.getValue() == 0).findFirst()
                .map(unit -> millis / unit.getValue() + unit.getKey()).orElseThrow();
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(units.get(matcher.group(2).toLowerCase(Locale.ROOT)))
                    .map(unit -> Math.multiplyExact(unit, Long.parseLong(matcher.group(1))));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
