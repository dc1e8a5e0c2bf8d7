package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.http.problem.Problem;
import org.nanwang.kernel.http.problem.Problems;
import org.nanwang.sdk.error.Refusal;

/** Answers Jakarta REST's own exceptions: with what the app made of them, or else as a problem. */
public final class WebProblemMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Call call = Call.of(request);
        Response made = thrown.getResponse();
        if (call.overdue()) {
            return ProblemMapper.answer(Problems.of(thrown, call), response);
        }
        if (made.hasEntity() || made.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return made;
        }
        Response answer = ProblemMapper.answer(problem(thrown, made.getStatus(), call), response);
        return Response.fromResponse(answer).header("Allow", made.getHeaderString("Allow"))
                .header("Location", made.getHeaderString("Location")).build();
    }

    private Problem problem(WebApplicationException thrown, int status, Call call) {
        Optional<Refusal> known = unreadable(thrown);
        if (known.isPresent()) {
            return Problem.of(known.get(), call);
        }
        return status == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                ? Problems.of(thrown, call) : Problem.of(refusal(thrown, status, call), status, call);
    }

    /** Finds out whether a value in the address could not be read. */
    private static Optional<Refusal> unreadable(Throwable thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof InvocationTargetException) {
            cause = cause.getCause();
        }
        if (cause instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        return cause instanceof IllegalArgumentException
                ? Optional.of(new Refusal(thrown, HttpError.VALUE_MALFORMED, cause.getMessage())) : Optional.empty();
    }

    private Refusal refusal(WebApplicationException thrown, int status, Call call) {
        return switch (status) {
            case 400 -> new Refusal(HttpError.REQUEST_MALFORMED, call.path(), thrown.getMessage());
            case 404 -> new Refusal(HttpError.ADDRESS_UNKNOWN, call.path());
            case 405 -> new Refusal(HttpError.METHOD_NOT_ALLOWED, request.getMethod(), call.path());
            case 406 -> new Refusal(HttpError.NOT_ACCEPTABLE, call.path(), request.getHeader("Accept"));
            case 415 -> new Refusal(HttpError.MEDIA_TYPE_UNSUPPORTED, call.path(),
                    Optional.ofNullable(request.getContentType()).orElse("-"));
            default -> new Refusal(HttpError.REQUEST_REFUSED, call.path(), thrown.getMessage());
        };
    }
}
