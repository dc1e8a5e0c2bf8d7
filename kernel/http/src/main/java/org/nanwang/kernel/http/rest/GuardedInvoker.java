package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.sdk.error.Refusal;

/** Asks the guard for every method that is called: filters do not run for those that only lead to another resource. */
final class GuardedInvoker extends JAXRSInvoker {

    private final RoleGuard guard;

    GuardedInvoker(RoleGuard guard) {
        this.guard = guard;
    }

    @Override
    protected Object invoke(Exchange exchange, Object resource, Method method, List<Object> parameters) {
        Call call = Call.of((HttpServletRequest) exchange.getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST));
        try {
            guard.require(call.caller(), resource.getClass(), method, call.path());
        } catch (Refusal refusal) {
            throw new Fault(refusal);
        }
        return super.invoke(exchange, resource, method, parameters);
    }
}
