package org.nanwang.kernel.http.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;

/**
 * Lets a body be left out: a request with neither a body nor a type reads as JSON that is not there, {@code null}.
 * CXF takes it for octets otherwise, and refuses a type that nobody has named.
 */
@PreMatching
final class NoBody implements ContainerRequestFilter {

    private static final String DEFAULT_TYPE = "default.content.type";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean empty = request.getLength() <= 0 && request.getHeaderString("Transfer-Encoding") == null;
        if (empty && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            JAXRSUtils.getCurrentMessage().put(DEFAULT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
