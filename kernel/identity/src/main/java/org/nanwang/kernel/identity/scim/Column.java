package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.nanwang.kernel.identity.scim.filter.Operator;

/** An attribute that can be searched by, and how. */
@FunctionalInterface
interface Column {

    /**
     * Compares it.
     *
     * @param value neither null nor missing, unless the operator is {@code pr}
     * @throws IllegalArgumentException telling what cannot be compared
     */
    Condition compare(Operator operator, JsonNode value);

    /** A text that is compared as it is written. */
    static Column exact(String sql) {
        return (operator, value) -> operator == Operator.PR ? present(sql) : text(sql, operator, string(value));
    }

    /** A text in which case tells nothing. */
    static Column caseless(String sql) {
        return (operator, value) -> operator == Operator.PR ? present(sql)
                : text("lower(" + sql + ")", operator, string(value).toLowerCase(java.util.Locale.ROOT));
    }

    /** Yes or no. */
    static Column flag(String sql) {
        return (operator, value) -> {
            if (operator == Operator.PR) {
                return Condition.ALWAYS;
            }
            if (!value.isBoolean() || operator != Operator.EQ && operator != Operator.NE) {
                throw new IllegalArgumentException("it is true or false, compared by eq and ne");
            }
            return Condition.of(sql + " = ?", value.asBoolean() == (operator == Operator.EQ));
        };
    }

    /** A moment. */
    static Column moment(String sql) {
        return (operator, value) -> switch (operator) {
            case PR -> Condition.ALWAYS;
            case EQ -> Condition.of(sql + " = ?", instant(value));
            case NE -> Condition.of(sql + " = ?", instant(value)).not();
            case GT -> Condition.of(sql + " > ?", instant(value));
            case GE -> Condition.of(sql + " >= ?", instant(value));
            case LT -> Condition.of(sql + " < ?", instant(value));
            case LE -> Condition.of(sql + " <= ?", instant(value));
            default -> throw new IllegalArgumentException("it is a moment, with nothing to contain");
        };
    }

    /** What is kept sealed: found by its digest, whole or not at all. */
    static Column sealed(String sql, UnaryOperator<String> digest) {
        return (operator, value) -> switch (operator) {
            case PR -> present(sql);
            case EQ -> Condition.of(sql + " = ?", digest.apply(string(value)));
            case NE -> Condition.of(sql + " = ?", digest.apply(string(value))).not();
            default -> throw new IllegalArgumentException("it is kept sealed: only eq, ne and pr can be asked");
        };
    }

    /** A text that is always the same, where another column is present. */
    static Column constant(String sql, String constant) {
        return (operator, value) -> switch (operator) {
            case PR -> present(sql);
            case EQ -> string(value).equalsIgnoreCase(constant) ? present(sql) : present("null");
            case NE -> string(value).equalsIgnoreCase(constant) ? present(sql).not() : Condition.ALWAYS;
            default -> throw new IllegalArgumentException("only eq, ne and pr can be asked");
        };
    }

    /** A member among others. */
    static Column among(String some, String one) {
        return (operator, value) -> switch (operator) {
            case PR -> Condition.of("exists (" + some + ")");
            case EQ -> Condition.of("exists (" + some + " and " + one + " = ?)", string(value));
            default -> throw new IllegalArgumentException("only eq and pr can be asked");
        };
    }

    private static Condition present(String sql) {
        return Condition.of(sql + " is not null");
    }

    private static Condition text(String sql, Operator operator, String value) {
        return switch (operator) {
            case EQ -> Condition.of(sql + " = ?", value);
            case NE -> Condition.of(sql + " = ?", value).not();
            case CO -> Condition.of("strpos(" + sql + ", ?) > 0", value);
            case SW -> Condition.of("starts_with(" + sql + ", ?)", value);
            case EW -> Condition.of("right(" + sql + ", length(?)) = ?", value, value);
            case GT -> Condition.of(sql + " collate \"C\" > ?", value);
            case GE -> Condition.of(sql + " collate \"C\" >= ?", value);
            case LT -> Condition.of(sql + " collate \"C\" < ?", value);
            case LE -> Condition.of(sql + " collate \"C\" <= ?", value);
            case PR -> present(sql);
        };
    }

    private static String string(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it is a text: put " + value + " in quotes");
        }
        return value.asText();
    }

    private static Instant instant(JsonNode value) {
        try {
            return OffsetDateTime.parse(string(value)).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it is a moment, such as \"2026-05-01T08:00:00Z\"", e);
        }
    }
}
