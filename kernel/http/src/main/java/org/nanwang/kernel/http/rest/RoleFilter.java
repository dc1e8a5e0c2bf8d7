package org.nanwang.kernel.http.rest;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.nanwang.kernel.http.call.Call;

/** Asks the guard before the body of a request is read. */
@Priority(Priorities.AUTHORIZATION)
public final class RoleFilter implements ContainerRequestFilter {

    private final RoleGuard guard;

    RoleFilter(RoleGuard guard) {
        this.guard = guard;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Message message = JAXRSUtils.getCurrentMessage();
        OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
        Call call = Call.of((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
        guard.require(call.caller(), operation.getClassResourceInfo().getServiceClass(), operation.getMethodToInvoke(),
                call.path());
    }
}
