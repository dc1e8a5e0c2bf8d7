package org.nanwang.kernel.identity.oauth;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

/** Carries requests and answers between JAX-RS and the library that reads and words them. */
final class Wire {

    private static final int LONGEST = 16_000;
    /** What RFC 8707 and RFC 8693 let come more than once. */
    private static final Set<String> SEVERAL = Set.of("resource", "audience");
    private static final int MOST = 10;
    private static final int TOO_MANY = 429;
    private static final ErrorObject SLOW_DOWN =
            new ErrorObject("slow_down", "Too many failed tries: wait a minute", TOO_MANY);

    private Wire() {
    }

    /** Something that answers a request of the protocol. */
    @FunctionalInterface
    interface Endpoint {
        HTTPResponse answer(HTTPRequest request) throws GeneralException;
    }

    /** Asks an endpoint, and words what it refuses as RFC 6749 says. */
    static Response ask(String uri, MultivaluedMap<String, String> form, String authorization, Endpoint endpoint) {
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, URI.create(uri));
            request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
            request.setAuthorization(authorization);
            requireFit(form);
            request.setBody(body(form));
            return response(endpoint.answer(request));
        } catch (GeneralException e) {
            return error(e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject());
        } catch (IllegalArgumentException e) {
            // the library refuses, and then cannot word it: what it quotes has letters that RFC 6749 does not let into an error
            return error(OAuth2Error.INVALID_REQUEST);
        } catch (Refusal e) {
            return error(e.code() == IdentityError.TRIES_EXHAUSTED ? SLOW_DOWN
                    : OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(503));
        }
    }

    /** RFC 6749, 3.1: what is there twice could be read in two ways, by us and by whoever looked at it before. */
    private static void requireFit(MultivaluedMap<String, String> form) throws GeneralException {
        for (var field : form.entrySet()) {
            if (field.getValue().size() > (SEVERAL.contains(field.getKey()) ? MOST : 1)) {
                throw new GeneralException(OAuth2Error.INVALID_REQUEST.appendDescription(
                        ": more than once: " + ErrorObject.removeIllegalChars(field.getKey())));
            }
            if (!field.getValue().stream().allMatch(Parameters::plain)) {
                throw new GeneralException(OAuth2Error.INVALID_REQUEST);
            }
        }
    }

    private static String body(MultivaluedMap<String, String> form) throws GeneralException {
        String body = URLUtils.serializeParameters(form);
        if (body.length() > LONGEST) {
            throw new GeneralException(OAuth2Error.INVALID_REQUEST.appendDescription(": The request is too long"));
        }
        return body;
    }

    static Response error(ErrorObject error) {
        return response(new TokenErrorResponse(error).toHTTPResponse());
    }

    static Response response(HTTPResponse http) {
        try {
            Response.ResponseBuilder response = Response.status(http.getStatusCode());
            if (http.getBody() != null && !http.getBody().isEmpty()) {
                response.entity(http.getBodyAsJSONObject()).type(MediaType.APPLICATION_JSON_TYPE);
            }
            http.getHeaderMap().forEach((name, values) -> {
                if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                    values.forEach(value -> response.header(name, value));
                }
            });
            if (http.getStatusCode() == TOO_MANY || http.getStatusCode() == 503) {
                response.header(HttpHeaders.RETRY_AFTER, http.getStatusCode() == TOO_MANY ? 60 : 3);
            }
            if (http.getStatusCode() == 401 && http.getHeaderValue(HttpHeaders.WWW_AUTHENTICATE) == null) {
                response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"nanwang\"");
            }
            return response.build();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
