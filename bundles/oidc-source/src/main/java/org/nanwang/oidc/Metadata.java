package org.nanwang.oidc;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the provider says of itself (OpenID Connect Discovery).
 *
 * @param authorization where browsers are sent
 * @param token where codes are redeemed
 * @param keys where its keys are
 * @param userInfo where it tells more of people
 * @param pushed where requests are sent ahead
 * @param pushedOnly whether they must be
 * @param namesItself whether its answers through the browser carry {@code iss} (RFC 9207)
 * @param algorithms what it signs ID tokens with
 */
record Metadata(
        URI authorization, URI token, URI keys, Optional<URI> userInfo, Optional<URI> pushed, boolean pushedOnly,
        boolean namesItself, List<String> algorithms) {

    /** Reads the metadata of an issuer; refuses another's, and addresses in clear. */
    static Metadata read(URI issuer, Map<String, Object> json) {
        if (!issuer.toString().equals(json.get("issuer"))) {
            throw new IllegalArgumentException("metadata names the issuer '" + json.get("issuer") + "', not '" + issuer + "'");
        }
        return new Metadata(required(json, "authorization_endpoint"), required(json, "token_endpoint"),
                required(json, "jwks_uri"), optional(json, "userinfo_endpoint"),
                optional(json, "pushed_authorization_request_endpoint"),
                Boolean.TRUE.equals(json.get("require_pushed_authorization_requests")),
                Boolean.TRUE.equals(json.get("authorization_response_iss_parameter_supported")),
                json.get("id_token_signing_alg_values_supported") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList() : List.of("RS256"));
    }

    private static URI required(Map<String, Object> json, String name) {
        return Address.require(name, String.valueOf(json.get(name)));
    }

    private static Optional<URI> optional(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name)).map(text -> Address.require(name, text.toString()));
    }
}
