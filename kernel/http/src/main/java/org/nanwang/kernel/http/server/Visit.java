package org.nanwang.kernel.http.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.nanwang.kernel.apps.route.Gate;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request behind the gate. An asynchronous answer comes back through the servlet more than once: it stays with the
 * instance it began at, and the pass is given back when the answer ends, not before.
 */
final class Visit implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final String ATTRIBUTE = Visit.class.getName();

    private final Gate.Pass pass;
    private final Answerer answerer;
    private final String path;
    private final Call call;
    private boolean watched;

    Visit(Gate.Pass pass, Answerer answerer, String path, Call call) {
        this.pass = pass;
        this.answerer = answerer;
        this.path = path;
        this.call = call;
    }

    static Visit of(HttpServletRequest request) {
        return (Visit) request.getAttribute(ATTRIBUTE);
    }

    void serve(HttpServletRequest request, HttpServletResponse response, Duration deadline) throws IOException {
        boolean suspended = false;
        try (Gate.Scope scope = pass.activate()) {
            call.deadline(scope::overdue);
            answer(request, response);
            suspended = request.isAsyncStarted();
            if (suspended) {
                watch(request, deadline);
            }
        } finally {
            if (!suspended && !watched) {
                end(response.getStatus());
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answerer.answer(request, response, path);
        } catch (ServletException | RuntimeException | IOException | LinkageError | StackOverflowError e) {
            if (response.isCommitted()) {
                LOG.warn("Answer to {} broke off", call.path(), e);
                throw new IOException("answer broke off", e);
            }
            Problems.of(e, call).write(response);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().complete();
            }
        }
    }

    private void watch(HttpServletRequest request, Duration deadline) {
        AsyncContext context = request.getAsyncContext();
        if (!watched) {
            watched = true;
            request.setAttribute(ATTRIBUTE, this);
            context.addListener(this);
        }
        try {
            if (context.getTimeout() <= 0 || context.getTimeout() > deadline.toMillis()) {
                context.setTimeout(deadline.toMillis());
            }
        } catch (IllegalStateException e) {
            LOG.trace("The answer to {} is already there", call.path());
        }
    }

    private void end(int status) {
        pass.finish(status);
        LOG.debug("{} {} {} us", call.path(), status, call.nanos() / 1000);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end(((HttpServletResponse) event.getSuppliedResponse()).getStatus());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        call.expire();
    }

    @Override
    public void onError(AsyncEvent event) {
        LOG.debug("Answer to {} broke off", call.path(), event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
