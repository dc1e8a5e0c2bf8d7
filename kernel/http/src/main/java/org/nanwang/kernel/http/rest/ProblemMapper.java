package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.stream.Collectors;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.http.problem.Problem;
import org.nanwang.kernel.http.problem.Problems;
import org.nanwang.sdk.error.Refusal;

/** Answers what a resource threw, or what went wrong before it was reached. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(Problems.of(readable(thrown), Call.of(request)), response);
    }

    static Response answer(Problem problem, HttpServletResponse begun) {
        if (!begun.isCommitted()) {
            // the body may have failed half-way: what was written of it so far is taken back
            begun.resetBuffer();
            begun.setStatus(problem.status());
            begun.setContentType(Problem.MEDIA_TYPE);
        }
        Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store").entity(problem.json());
        problem.hint().ifPresent(hint -> answer.header(hint.header(), hint.value()));
        return answer.build();
    }

    /** Tells a body that could not be read from a mistake of our own or of the app's. */
    private static Throwable readable(Throwable thrown) {
        if (!(thrown instanceof JacksonException json) || thrown instanceof InvalidDefinitionException
                || json.getLocation() == null) {
            return thrown;
        }
        JsonLocation place = json.getLocation();
        return new Refusal(thrown, HttpError.JSON_MALFORMED, place.getLineNr(), place.getColumnNr(), words(json));
    }

    private static String words(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "property '" + unknown.getPropertyName() + "' is not known";
        }
        String path = json instanceof JsonMappingException mapping ? path(mapping) : "";
        return path + json.getOriginalMessage();
    }

    private static String path(JsonMappingException mapping) {
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : "property '" + path + "': ";
    }
}
