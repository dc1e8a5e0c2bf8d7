package org.nanwang.sdk.pack.descriptor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The keywords of a schema, each with the check of its value. */
final class SchemaKeywords {

    private final Map<String, Consumer<Field>> checks = new LinkedHashMap<>();

    SchemaKeywords with(Consumer<Field> check, String... keywords) {
        for (String keyword : keywords) {
            checks.put(keyword, check);
        }
        return this;
    }

    Map<String, Consumer<Field>> map() {
        return Collections.unmodifiableMap(checks);
    }
}
