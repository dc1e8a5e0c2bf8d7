package org.nanwang.kernel.identity.registration;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.minidev.json.JSONObject;
import org.nanwang.kernel.identity.client.ClientLimits;
import org.nanwang.kernel.identity.client.Registration;

/**
 * A client as RFC 7591 and OpenID Connect write it, with three words of our own: {@code region}, {@code audiences} and
 * {@code address}, which mean what they do in {@link Registration}. What we do not do is refused, not left out.
 */
record Metadata(OIDCClientMetadata sent) {

    private static final Set<ClientAuthenticationMethod> METHODS = Set.of(ClientAuthenticationMethod.NONE,
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST,
            ClientAuthenticationMethod.PRIVATE_KEY_JWT);

    /** Reads what a client sends. */
    static Metadata of(JSONObject json) throws GeneralException {
        try {
            Metadata metadata = new Metadata(OIDCClientMetadata.parse(json));
            metadata.check();
            return metadata;
        } catch (ParseException e) {
            throw new GeneralException(e.getMessage(), Optional.ofNullable(e.getErrorObject()).filter(error -> error.getHTTPStatusCode() == 400)
                    .orElse(RegistrationError.INVALID_CLIENT_METADATA), e);
        }
    }

    /** Writes a registration. */
    static Metadata of(Registration registration) {
        OIDCClientMetadata metadata = new OIDCClientMetadata();
        metadata.setName(registration.name().en());
        metadata.setName(registration.name().zh(), language("zh"));
        metadata.setRedirectionURIs(uris(registration.redirectUris()));
        metadata.setPostLogoutRedirectionURIs(uris(registration.logoutUris()));
        Optional.ofNullable(registration.backChannelLogoutUri()).map(URI::create).ifPresent(metadata::setBackChannelLogoutURI);
        metadata.setGrantTypes(registration.grantTypes().stream().map(GrantType::new).collect(Collectors.toSet()));
        metadata.setResponseTypes(registration.grantTypes().contains(GrantType.AUTHORIZATION_CODE.getValue())
                ? Set.of(ResponseType.CODE) : Set.of());
        metadata.setScope(new Scope(registration.permissions().toArray(String[]::new)));
        metadata.setTokenEndpointAuthMethod(method(registration));
        metadata.setIDTokenJWSAlg(JWSAlgorithm.ES256);
        Optional.ofNullable(registration.keys()).map(Metadata::keys).ifPresent(metadata::setJWKSet);
        metadata.setCustomField("region", registration.region());
        metadata.setCustomField("audiences", registration.audiences());
        metadata.setCustomField("address", registration.address());
        return new Metadata(metadata);
    }

    /** Tells whether the client shows a secret to sign in. */
    boolean showsSecret() {
        return method().getValue().startsWith("client_secret");
    }

    /**
     * Gives what is asked for.
     *
     * @param id stands in for a name
     */
    Registration registration(String id) throws GeneralException {
        String en = Optional.ofNullable(sent.getName(language("en"))).or(() -> Optional.ofNullable(sent.getName())).orElse(id);
        String zh = Optional.ofNullable(sent.getName(language("zh"))).or(() -> Optional.ofNullable(sent.getName())).orElse(en);
        List<String> scope = sent.getScope() == null ? List.of() : sent.getScope().toStringList().stream()
                .filter(word -> !ClientLimits.STANDARD.contains(word)).toList();
        return new Registration(new Registration.Name(zh, en), own("region"), !method().equals(ClientAuthenticationMethod.NONE),
                texts(sent.getRedirectionURIs()), texts(sent.getPostLogoutRedirectionURIs()),
                Optional.ofNullable(sent.getBackChannelLogoutURI()).map(URI::toString).orElse(null), grants(), scope,
                audiences(), sent.getJWKSet() == null ? null : sent.getJWKSet().toString(true), own("address"));
    }

    private void check() throws GeneralException {
        check(sent.getSoftwareStatement() == null, RegistrationError.UNAPPROVED_SOFTWARE_STATEMENT, "software_statement");
        check(sent.getJWKSetURI() == null, "jwks_uri, send the keys as jwks");
        check(METHODS.contains(method()), "token_endpoint_auth_method");
        check(!method().equals(ClientAuthenticationMethod.PRIVATE_KEY_JWT) || sent.getJWKSet() != null, "jwks");
        check(sent.getResponseTypes() == null || Set.of(ResponseType.CODE).containsAll(sent.getResponseTypes()), "response_types");
        check(sent.getSubjectType() == null || sent.getSubjectType() == SubjectType.PUBLIC, "subject_type");
        check(sent.getIDTokenJWSAlg() == null || sent.getIDTokenJWSAlg().equals(JWSAlgorithm.ES256),
                "id_token_signed_response_alg");
        check(sent.getIDTokenJWEAlg() == null && sent.getUserInfoJWSAlg() == null && sent.getUserInfoJWEAlg() == null,
                "encrypted or signed answers");
        check(!grants().contains(GrantType.AUTHORIZATION_CODE.getValue()) || sent.getRedirectionURIs() != null,
                RegistrationError.INVALID_REDIRECT_URI, "redirect_uris");
    }

    private ClientAuthenticationMethod method() {
        return Optional.ofNullable(sent.getTokenEndpointAuthMethod()).orElse(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private static ClientAuthenticationMethod method(Registration registration) {
        if (!registration.confidential()) {
            return ClientAuthenticationMethod.NONE;
        }
        return registration.keys() == null
                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.PRIVATE_KEY_JWT;
    }

    private List<String> grants() {
        return sent.getGrantTypes() == null ? List.of(GrantType.AUTHORIZATION_CODE.getValue())
                : sent.getGrantTypes().stream().map(GrantType::getValue).toList();
    }

    private List<String> audiences() throws GeneralException {
        try {
            return JSONObjectUtils.getStringList(sent.getCustomFields(), "audiences", List.of());
        } catch (ParseException e) {
            throw new GeneralException(RegistrationError.INVALID_CLIENT_METADATA.appendDescription(": audiences"));
        }
    }

    private String own(String name) throws GeneralException {
        Object value = sent.getCustomField(name);
        check(value == null || value instanceof String, name);
        return (String) value;
    }

    private static List<String> texts(Collection<URI> uris) {
        return uris == null ? List.of() : uris.stream().map(URI::toString).toList();
    }

    private static Set<URI> uris(Collection<String> texts) {
        return texts.stream().map(URI::create).collect(Collectors.toSet());
    }

    private static JWKSet keys(String text) {
        try {
            return JWKSet.parse(text);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LangTag language(String name) {
        try {
            return LangTag.parse(name);
        } catch (LangTagException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(boolean good, String what) throws GeneralException {
        check(good, RegistrationError.INVALID_CLIENT_METADATA, what);
    }

    private static void check(boolean good, ErrorObject error, String what) throws GeneralException {
        if (!good) {
            throw new GeneralException(error.appendDescription(": " + what));
        }
    }
}
