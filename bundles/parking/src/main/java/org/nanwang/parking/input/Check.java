package org.nanwang.parking.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.sdk.error.Refusal;

/** Checks what came over the wire; every refusal names the field. */
public final class Check {

    /** Before this there were no readings. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*");
    /** Control characters and halves of characters: PostgreSQL takes neither. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private Check() {
    }

    /** Takes a request's body. */
    public static <T> T body(T body) {
        if (body == null) {
            throw new Refusal(ParkingError.BODY_MISSING);
        }
        return body;
    }

    /** Takes any value that is there. */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw new Refusal(ParkingError.FIELD_MISSING, field);
        }
        return value;
    }

    /** Takes a text that is not blank. */
    public static String text(String field, String value, int longest) {
        String text = present(field, value).strip();
        if (text.isEmpty()) {
            throw new Refusal(ParkingError.FIELD_MISSING, field);
        }
        return clean(field, text, longest);
    }

    /** Takes a text that may be empty or missing. */
    public static String clean(String field, String value, int longest) {
        String text = value == null ? "" : value;
        if (text.codePointCount(0, text.length()) > longest || CONTROL.matcher(text).find()) {
            throw new Refusal(ParkingError.FIELD_TOO_LONG, field, longest);
        }
        return text;
    }

    /** Takes a code such as taibai-tower. */
    public static String code(String field, String value) {
        if (!CODE.matcher(present(field, value)).matches()) {
            throw new Refusal(ParkingError.FIELD_NOT_CODE, field, value);
        }
        return value;
    }

    /** Takes a whole number within bounds. */
    public static long number(String field, Number value, long least, long most) {
        long number = present(field, value).longValue();
        if (number < least || number > most) {
            throw new Refusal(ParkingError.FIELD_OUT_OF_RANGE, field, value, least, most);
        }
        return number;
    }

    /** Takes a number within bounds; what is not a number is outside of all bounds. */
    public static double decimal(String field, Double value, double least, double most) {
        if (!(present(field, value) >= least && value <= most)) {
            throw new Refusal(ParkingError.FIELD_OUT_OF_RANGE, field, value, least, most);
        }
        return value;
    }

    /** Reads a number of a query. */
    public static Double decimal(String field, String value) {
        try {
            return Double.valueOf(present(field, value));
        } catch (NumberFormatException e) {
            throw new Refusal(ParkingError.FIELD_NOT_NUMBER, field, value);
        }
    }

    /** Reads an instant, to the microsecond, which is what PostgreSQL keeps. */
    public static Instant instant(String field, String value) {
        try {
            Instant instant = Instant.parse(present(field, value)).truncatedTo(ChronoUnit.MICROS);
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new Refusal(ParkingError.FIELD_NOT_INSTANT, field, value);
    }

    /** Reads a time of day. */
    public static LocalTime time(String field, String value) {
        try {
            return LocalTime.parse(present(field, value), TIME);
        } catch (DateTimeException e) {
            throw new Refusal(ParkingError.FIELD_NOT_TIME, field, value);
        }
    }

    /** Reads one of an enum's constants, each named by its word. */
    public static <T extends Enum<T>> T oneOf(String field, String value, Class<T> kind) {
        present(field, value);
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> word(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal(ParkingError.FIELD_NOT_ONE_OF, field, value, words(kind)));
    }

    /** Gives a constant's word, as it stands in JSON and in the database: yellow-green for YELLOW_GREEN. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Check::word).collect(Collectors.joining(", "));
    }
}
