package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.nanwang.marketplace.release.UnfitSubmission;

/** Answers a refused submission with its findings, which the platform's own answer to refusals has no place for. */
@Provider
public final class UnfitProblems implements ExceptionMapper<UnfitSubmission> {

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo address;

    @Override
    public Response toResponse(UnfitSubmission refusal) {
        UnfitProblem problem = UnfitProblem.of(refusal, headers.getAcceptableLanguages().get(0),
                address.getRequestUri().getPath());
        return Response.status(problem.status()).type("application/problem+json").entity(problem).build();
    }
}
