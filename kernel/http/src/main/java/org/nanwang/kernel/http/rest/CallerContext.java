package org.nanwang.kernel.http.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.jaxrs.ext.ContextProvider;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.sdk.people.Caller;

/** Gives a resource its {@code @Context Caller}. */
public final class CallerContext implements ContextProvider<Caller> {

    @Override
    public Caller createContext(Message message) {
        return Call.of((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST)).caller();
    }
}
