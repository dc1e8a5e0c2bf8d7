package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where and how a client is answered through the browser.
 *
 * @param redirect a registered address
 * @param state what the client wants back
 * @param issuer who answers (RFC 9207), against mixing us up with another server
 */
record Reply(String redirect, Optional<String> state, String issuer) {

    Response.ResponseBuilder code(String code) {
        return send(Map.of("code", code));
    }

    Response.ResponseBuilder error(ErrorObject error) {
        return send(Map.of("error", error.getCode(), "error_description",
                Optional.ofNullable(error.getDescription()).orElse(error.getCode())));
    }

    private Response.ResponseBuilder send(Map<String, String> content) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        content.forEach((name, value) -> parameters.put(name, List.of(value)));
        state.ifPresent(text -> parameters.put("state", List.of(text)));
        parameters.put("iss", List.of(issuer));
        String separator = redirect.contains("?") ? "&" : "?";
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", redirect + separator + URLUtils.serializeParameters(parameters))
                .header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
    }
}
