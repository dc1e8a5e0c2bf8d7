package org.nanwang.kernel.http.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A provider as an app may publish one. */
public final class ArithmeticMapper implements ExceptionMapper<ArithmeticException> {

    @Override
    public Response toResponse(ArithmeticException thrown) {
        return Response.status(Response.Status.CONFLICT).build();
    }
}
