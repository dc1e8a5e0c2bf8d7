package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.sdk.error.Refusal;

/** Words for a JSON body that could not be read. */
final class UnreadJson {

    private UnreadJson() {
    }

    /** Tells where and what; the exception has a location. */
    static Refusal refusal(JacksonException json) {
        return new Refusal(json, HttpError.JSON_MALFORMED, json.getLocation().getLineNr(),
                json.getLocation().getColumnNr(), words(json));
    }

    private static String words(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "property '" + unknown.getPropertyName() + "' is not known";
        }
        return (json instanceof JsonMappingException mapping ? path(mapping) : "") + json.getOriginalMessage();
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : "property '" + path + "': ";
    }
}
