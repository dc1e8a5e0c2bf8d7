package org.nanwang.kernel.trial.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes plausible values of a type, as the database reads them; chosen by chance, the same for the same seed. */
final class Values {

    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> WORDS = List.of("canal", "lake", "east", "west", "park", "li", "wang", "zhang", "school", "station",
            "运河", "济宁", "任城区", "太白湖", "南旺", "O'Neill", "a b", "x-1");

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    /** Makes one; empty for a type that nobody here knows. */
    Optional<String> of(Field field, Hints hints) {
        if (field.element().isPresent()) {
            return array(field, hints);
        }
        if (!field.labels().isEmpty()) {
            return Optional.of(pick(field.labels()));
        }
        if (field.base().equals("numeric") && field.length() > 0) {
            return Optional.of(decimal(field.length() >> 16 & 0xffff, field.length() & 0x7ff, hints));
        }
        return field.text() ? Optional.of(text(field, hints)) : of(field.base(), hints);
    }

    private String decimal(int precision, int scale, Hints hints) {
        BigDecimal most = BigDecimal.TEN.pow(Math.max(0, precision - scale));
        return new BigDecimal(decimal(hints)).remainder(most).setScale(scale, RoundingMode.DOWN).toPlainString();
    }

    private Optional<String> array(Field field, Hints hints) {
        Field one = new Field(field.name(), "", field.element().get(), Optional.empty(), 0, true, false, field.labels());
        String elements = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> of(one, hints).orElse(""))
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(","));
        return of(one, hints).map(known -> "{" + elements + "}");
    }

    private String text(Field field, Hints hints) {
        String text = text(field.name(), hints);
        return field.length() > 0 && text.length() > field.length() ? text.substring(0, field.length()) : text;
    }

    private String text(String name, Hints hints) {
        int way = random.nextInt(10);
        if (!hints.patterns().isEmpty() && way < 8) {
            return RegexExamples.of(pick(hints.patterns()), random).orElse("a");
        }
        if (!hints.values().isEmpty() && way < 8) {
            return pick(hints.values());
        }
        if (!hints.numbers().isEmpty() && way < 8) {
            long length = pick(hints.numbers()) - random.nextInt(2);
            return fit((int) Math.max(0, Math.min(length, 2000)));
        }
        if (name.contains("mail")) {
            return pick(List.of("li", "wang", "zhao")) + random.nextInt(1000) + "@example.org";
        }
        if (name.contains("phone") || name.contains("mobile")) {
            return "139" + (10_000_000 + random.nextInt(89_999_999));
        }
        return way == 9 ? pick(WORDS) : pick(WORDS) + " " + random.nextInt(100_000);
    }

    private String fit(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Integer.toString(random.nextInt(36), 36));
        }
        return text.toString();
    }

    private Optional<String> of(String type, Hints hints) {
        return Optional.ofNullable(switch (type) {
            case "smallint", "integer", "bigint", "oid" -> String.valueOf(whole(hints, type.equals("smallint") ? 3000 : 100_000));
            case "numeric", "money" -> decimal(hints);
            case "real", "double precision" -> random.nextInt(3) == 0 ? "0." + (1 + random.nextInt(98)) : decimal(hints);
            case "boolean" -> random.nextBoolean() ? "true" : "false";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "bytea" -> "\\x" + HexFormat.of().toHexDigits(random.nextLong());
            case "json", "jsonb" -> pick(List.of("{}", "[]", "{\"zh\":\"运河\",\"en\":\"canal\"}", "[1,2]", "\"text\"", "3"));
            case "xml" -> "<a>" + random.nextInt(100) + "</a>";
            default -> time(type).or(() -> span(type, hints)).or(() -> other(type)).orElse(null);
        });
    }

    private long whole(Hints hints, int most) {
        if (!hints.numbers().isEmpty() && random.nextInt(4) > 0) {
            long one = pick(hints.numbers());
            long other = pick(hints.numbers());
            long width = Math.abs(one - other);
            long inside = width > 1 ? Math.floorMod(random.nextLong(), Math.min(width, 1L << 40)) : random.nextInt(3) - 1;
            return Math.min(one, other) + inside;
        }
        return random.nextInt(3) == 0 ? random.nextInt(most) : random.nextInt(20);
    }

    private String decimal(Hints hints) {
        return whole(hints, 1000) + "." + random.nextInt(10) + (1 + random.nextInt(9));
    }

    private Optional<String> time(String type) {
        Instant at = BEGIN.plus(random.nextInt(500_000), ChronoUnit.MINUTES);
        String[] parts = at.toString().split("[TZ]");
        return Optional.ofNullable(switch (type) {
            case "date" -> parts[0];
            case "timestamp without time zone", "timestamp with time zone" -> at.toString();
            case "time without time zone", "time with time zone" -> parts[1];
            case "interval" -> random.nextInt(5000) + " minutes";
            default -> null;
        });
    }

    private Optional<String> span(String type, Hints hints) {
        if (type.endsWith("multirange")) {
            return span(type.replace("multirange", "range"), hints).map(range -> "{" + range + "}");
        }
        if (type.equals("int4range") || type.equals("int8range") || type.equals("numrange")) {
            long low = whole(hints, 1000);
            return Optional.of("[" + low + "," + (low + 1 + random.nextInt(10)) + ")");
        }
        if (type.equals("daterange") || type.equals("tsrange") || type.equals("tstzrange")) {
            Instant low = BEGIN.plus(random.nextInt(5000), ChronoUnit.HOURS);
            String range = "[" + low + "," + low.plus(1 + random.nextInt(300), ChronoUnit.HOURS) + "]";
            return Optional.of(type.equals("daterange") ? range.replaceAll("T[^,\\]]*", "") : range);
        }
        return Optional.empty();
    }

    private Optional<String> other(String type) {
        int a = random.nextInt(80);
        int b = random.nextInt(80);
        return Optional.ofNullable(switch (type) {
            case "inet" -> "10.0." + a + "." + b;
            case "cidr" -> "10." + a + "." + b + ".0/24";
            case "macaddr" -> "08:00:2b:01:" + (10 + a) + ":" + (10 + b);
            case "point" -> "(" + a + "." + b + "," + b + ")";
            case "box", "lseg" -> "((" + a + "," + b + "),(" + (a + 2) + "," + (b + 1) + "))";
            case "path", "polygon" -> "((" + a + "," + b + "),(" + (a + 1) + "," + b + "),(" + a + "," + (b + 1) + "))";
            case "circle" -> "<(" + a + "," + b + ")," + (1 + a) + ">";
            case "line" -> "{1," + (1 + a) + "," + b + "}";
            case "bit" -> "1";
            case "bit varying" -> Integer.toBinaryString(1 + a);
            case "tsvector" -> "canal:" + (1 + a) + " lake:" + (1 + b);
            case "tsquery" -> "canal & lake";
            case "\"char\"" -> "x";
            case "pg_lsn" -> "0/" + Integer.toHexString(a);
            default -> null;
        });
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
