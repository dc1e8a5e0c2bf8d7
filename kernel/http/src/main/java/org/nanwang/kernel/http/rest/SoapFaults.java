package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.WebServiceException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.kernel.http.problem.Problems;

/** Tells in a SOAP fault what a problem would tell: refusals in the caller's language, the unexpected without its inside. */
final class SoapFaults extends AbstractPhaseInterceptor<Message> {

    SoapFaults() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault)) {
            return;
        }
        Throwable cause = fault.getCause();
        if (cause instanceof RuntimeException && !(cause instanceof WebServiceException) || cause instanceof Error) {
            Message request = message.getExchange().getInMessage();
            Call call = Call.of((HttpServletRequest) request.get(AbstractHTTPDestination.HTTP_REQUEST));
            fault.setMessage(Problems.of(cause, call).detail());
        }
    }
}
