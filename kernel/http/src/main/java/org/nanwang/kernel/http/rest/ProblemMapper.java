package org.nanwang.kernel.http.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
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

    /** Tells what could not be read of the request from a mistake of our own or of the app's. */
    private Throwable readable(Throwable thrown) {
        // what is nested too deep, or too long, has no place in the document
        if (thrown instanceof EofException || thrown instanceof HttpException || thrown instanceof StreamConstraintsException) {
            return new Refusal(thrown, HttpError.REQUEST_MALFORMED, request.getRequestURI(), thrown.getMessage());
        }
        boolean unread = thrown instanceof JacksonException json && json.getLocation() != null
                && !(thrown instanceof InvalidDefinitionException);
        return unread ? UnreadJson.refusal((JacksonException) thrown) : thrown;
    }
}
