package org.nanwang.kernel.http.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.route.Gate;
import org.nanwang.kernel.apps.route.Routes;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.HttpError;
import org.nanwang.kernel.http.problem.Problems;
import org.nanwang.kernel.identity.Identity;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.MDC;

/** The one servlet: who calls, whom, through which gate. */
public final class Dispatcher extends HttpServlet {

    private static final int ATTEMPTS = 20;
    private static final String TRACE = "trace";
    /** Apps have the origin of the sign-in pages: their scripts could otherwise ask for people's passkeys, too. */
    private static final String NO_PASSKEYS = "publickey-credentials-get=(), publickey-credentials-create=()";

    private final transient List<KernelAddress> kernel;
    private final transient Routes routes;
    private final transient Identity identity;
    private final transient Limits limits;

    /** Makes it. */
    public Dispatcher(List<KernelAddress> kernel, Routes routes, Identity identity, Limits limits) {
        this.kernel = List.copyOf(kernel);
        this.routes = routes;
        this.identity = identity;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean again = request.getDispatcherType() == DispatcherType.ASYNC;
        Call call = again ? Call.of(request) : Call.begin(request);
        MDC.put(TRACE, call.trace());
        try {
            if (again) {
                Visit.of(request).serve(request, response, limits.deadline());
            } else {
                response.setHeader("Trace-Id", call.trace());
                response.setHeader("X-Content-Type-Options", "nosniff");
                begin(call, request, response);
            }
        } finally {
            MDC.remove(TRACE);
        }
    }

    private void begin(Call call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit;
        HttpServletRequest limited;
        try {
            requirePlain(call.path());
            Optional<KernelAddress> own = own(call.path());
            if (own.isEmpty()) {
                response.setHeader("Permissions-Policy", NO_PASSKEYS);
            }
            limited = LimitedBody.of(request, own.map(KernelAddress::largestBody).orElse(limits.body()));
            visit = visit(call, request, own);
        } catch (RuntimeException e) {
            Problems.of(e, call).write(response);
            return;
        }
        visit.serve(limited, response, limits.deadline());
    }

    private Optional<KernelAddress> own(String path) {
        for (KernelAddress address : kernel) {
            if (address.covers(path)) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    private Visit visit(Call call, HttpServletRequest request, Optional<KernelAddress> own) {
        if (own.isPresent()) {
            KernelAddress address = own.get();
            identify(call, address.identified() ? request.getHeader("Authorization") : null);
            return new Visit(address.passes().pass(call), address.answerer(), address.rest(call.path()), call);
        }
        identify(call, request.getHeader("Authorization"));
        return enter(call);
    }

    private void identify(Call call, String authorization) {
        call.caller(identity.caller(Optional.ofNullable(authorization), call.path()));
    }

    /** Enters the instance that serves an address; one that is being drained has a successor or is gone. */
    private Visit enter(Call call) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Routes.Match match = routes.find(call.path()).orElseThrow(
                    () -> new Refusal(HttpError.ADDRESS_UNKNOWN, call.path()));
            Optional<Gate.Pass> pass = match.gate().enter(call.caller());
            if (pass.isPresent()) {
                pass.get().caller().ifPresent(call::caller);
                return new Visit(pass.get(), match.gate().container()::serve, match.rest(), call);
            }
            Thread.yield();
        }
        throw new Refusal(HttpError.INSTANCE_SWITCHING, call.path());
    }

    /** Refuses a path with steps such as {@code /../}: what it means would depend on who reads it. */
    private static void requirePlain(String path) {
        int step = path.indexOf("/.");
        while (step >= 0) {
            int end = path.indexOf('/', step + 1);
            String name = path.substring(step + 1, end < 0 ? path.length() : end);
            if (name.equals(".") || name.equals("..")) {
                throw new Refusal(HttpError.REQUEST_MALFORMED, path, name);
            }
            step = path.indexOf("/.", step + 1);
        }
    }
}
