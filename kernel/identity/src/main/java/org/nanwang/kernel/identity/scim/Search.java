package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/**
 * A question for many resources.
 *
 * @param startIndex the first to give, counted from 1
 */
record Search(Optional<String> filter, Optional<String> sortBy, boolean descending, long startIndex, int count) {

    static final int MOST = 200;
    private static final int USUAL = 100;

    /** What was found: how many there are, and those asked for. */
    record Found(long total, List<ObjectNode> resources) {
    }

    /** Reads the parameters of an address. */
    static Search of(Query query) {
        return new Search(query.text("filter"), query.text("sortBy"),
                query.text("sortOrder").filter("descending"::equalsIgnoreCase).isPresent(),
                Math.max(1, query.number("startIndex", 1)), (int) Math.max(0, Math.min(MOST, query.number("count", USUAL))));
    }

    /** Where a question comes from: an address, or a body of {@code /.search}. */
    @FunctionalInterface
    interface Query {

        Optional<String> text(String name);

        default long number(String name, long otherwise) {
            try {
                return text(name).map(Long::parseLong).orElse(otherwise);
            } catch (NumberFormatException e) {
                throw new Refusal(e, ScimError.INVALID_VALUE, name, "is no whole number");
            }
        }

        /** Reads the body of {@code /.search}. */
        static Query of(JsonNode body) {
            return name -> {
                JsonNode value = body.path(name);
                if (!value.isArray()) {
                    return Optional.of(value.asText("")).filter(text -> !text.isEmpty());
                }
                StringBuilder joined = new StringBuilder();
                value.forEach(one -> joined.append(joined.isEmpty() ? "" : ",").append(one.asText()));
                return Optional.of(joined.toString()).filter(text -> !text.isEmpty());
            };
        }
    }

    long skipped() {
        return startIndex - 1;
    }
}
