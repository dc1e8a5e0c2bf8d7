package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** Exceptions as a marketplace gives them to a desk: the answer of {@code GET /marketplace/api/exceptions?app=}. */
public final class ExceptionList {

    private ExceptionList() {
    }

    /**
     * Reads them. What has ended has no envelope and is passed over.
     *
     * @param source named in the refusal
     * @param key the marketplace's
     * @throws Refusal if it is no such list, or one of them is not signed with the key
     */
    public static List<ExceptionStatement> read(Object source, String json, VerifyKey key) {
        JsonNode items = parse(source, json).path("items");
        if (!items.isArray()) {
            throw new Refusal(PackageError.EXCEPTIONS_UNREADABLE, source, "it has no 'items'");
        }
        List<ExceptionStatement> statements = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.hasNonNull("envelope")) {
                Envelope envelope = Envelope.parse(item.path("envelope"));
                if (!envelope.signedBy(key)) {
                    throw new Refusal(PackageError.EXCEPTIONS_UNREADABLE, source,
                            "exception " + item.path("number").asText() + " is not signed with key " + key.id());
                }
                statements.add(ExceptionStatement.read(envelope));
            }
        }
        return List.copyOf(statements);
    }

    private static JsonNode parse(Object source, String json) {
        try {
            return StatementJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal(e, PackageError.EXCEPTIONS_UNREADABLE, source, e.getOriginalMessage());
        }
    }
}
