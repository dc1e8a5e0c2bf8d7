package org.nanwang.sdk.pack.sql;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows into which types every value goes without becoming another one, so that who knew the old one can go on. */
public final class SqlTypes {

    private static final Pattern FORM = Pattern.compile("([a-z0-9_ ]+?)(?:\\((\\d+)(?:,(\\d+))?\\))?");
    private static final Map<String, String> NAMES = Map.of("int", "integer", "int4", "integer", "int2", "smallint", "int8", "bigint",
            "varchar", "character varying", "float4", "real", "float8", "double precision", "decimal", "numeric");
    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");

    private SqlTypes() {
    }

    /** Tells whether every value of one type, as SQL writes it, is one of the other, too. */
    public static boolean widens(String from, String to) {
        Matcher old = FORM.matcher(from);
        Matcher now = FORM.matcher(to);
        if (!old.matches() || !now.matches()) {
            return from.equals(to);
        }
        String was = name(old);
        String is = name(now);
        if (WHOLE.contains(was)) {
            return WHOLE.indexOf(is) >= WHOLE.indexOf(was) || is.equals("numeric") && now.group(2) == null;
        }
        return switch (was) {
            case "character varying" -> is.equals("text") || is.equals(was) && longer(old, now);
            case "numeric" -> is.equals(was) && roomier(old, now);
            case "real" -> is.equals("double precision") || is.equals(was);
            default -> was.equals(is) && from.equals(to);
        };
    }

    private static String name(Matcher type) {
        return NAMES.getOrDefault(type.group(1), type.group(1));
    }

    private static boolean longer(Matcher old, Matcher now) {
        return now.group(2) == null || old.group(2) != null && number(now, 2) >= number(old, 2);
    }

    private static boolean roomier(Matcher old, Matcher now) {
        if (now.group(2) == null || old.group(2) == null) {
            return now.group(2) == null;
        }
        int more = number(now, 3) - number(old, 3);
        return more >= 0 && number(now, 2) - number(old, 2) >= more;
    }

    private static int number(Matcher type, int group) {
        String digits = type.group(group);
        return digits == null ? 0 : digits.length() > 8 ? Integer.MAX_VALUE / 2 : Integer.parseInt(digits);
    }
}
