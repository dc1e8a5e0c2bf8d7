package org.nanwang.kernel.trial.schema;

import java.util.List;
import java.util.Optional;

/**
 * A column that rows have to be made for.
 *
 * @param name as it is
 * @param type as SQL writes it
 * @param base the type below domains, without its length: {@code character varying}
 * @param element of an array, the type of what it holds
 * @param length the most it takes; 0 when nothing says so
 * @param required whether it takes no NULL
 * @param made whether the database makes its value
 * @param labels of an enum
 */
record Field(String name, String type, String base, Optional<String> element, int length, boolean required, boolean made,
        List<String> labels) {

    Field {
        labels = List.copyOf(labels);
    }

    boolean text() {
        return base.equals("text") || base.startsWith("character") || base.equals("citext") || base.equals("name");
    }

    boolean json() {
        return base.equals("json") || base.equals("jsonb");
    }
}
