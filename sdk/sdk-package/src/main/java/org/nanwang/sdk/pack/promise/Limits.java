package org.nanwang.sdk.pack.promise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keywords of JSON Schema that make fewer values valid. */
final class Limits {

    private static final Set<String> LEAST = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> MOST = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
    private static final Set<String> EXACT = Set.of("pattern", "multipleOf", "uniqueItems");

    private Limits() {
    }

    static boolean knows(String keyword) {
        return LEAST.contains(keyword) || MOST.contains(keyword) || EXACT.contains(keyword);
    }

    /** Gives the keywords that refuse what was valid before, or may do so. */
    static List<String> tightened(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream().sorted().filter(keyword -> isTighter(keyword, before.get(keyword), after.get(keyword))).toList();
    }

    private static boolean isTighter(String keyword, Object was, Object is) {
        if (Boolean.FALSE.equals(is) || is.equals(was)) {
            return false;
        }
        if (was == null || EXACT.contains(keyword)) {
            return true;
        }
        int difference = number(is).compareTo(number(was));
        return LEAST.contains(keyword) ? difference > 0 : difference < 0;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }
}
