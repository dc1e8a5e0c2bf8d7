package org.nanwang.kernel.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.nanwang.kernel.http.call.Language;
import org.nanwang.kernel.http.call.Trace;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.http.problem.Problem;
import org.nanwang.sdk.error.Refusal;

/** Tells as a problem what never reached the dispatcher, or broke on the way out of it. */
final class ProblemErrors extends ErrorHandler {

    private static final String TRACE = "Trace-Id";

    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        String path = request.getHttpURI().getPath();
        String known = response.getHeaders().get(TRACE);
        String trace = known == null ? Trace.id(request.getHeaders().get("traceparent")) : known;
        Locale language = Language.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        Problem problem = Problem.of(refusal(status, message, path, trace), status, language, path, trace);
        response.getHeaders().put(TRACE, trace);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }

    private static Refusal refusal(int status, String message, String path, String trace) {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return new Refusal(HttpError.UNEXPECTED, trace);
        }
        return status == HttpServletResponse.SC_BAD_REQUEST
                ? new Refusal(HttpError.REQUEST_MALFORMED, path, message)
                : new Refusal(HttpError.REQUEST_REFUSED, path, message);
    }
}
