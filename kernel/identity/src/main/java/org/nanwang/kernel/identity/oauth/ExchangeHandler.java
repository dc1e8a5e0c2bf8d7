package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.kernel.identity.token.TokenContent;
import org.nanwang.kernel.identity.token.VerifiedToken;

/**
 * A client passes on what it was sent (RFC 8693): for a token that was made for its own address it gets one for the address
 * it calls in turn. The new one says no more, lasts no longer and ends with the old one; it names the client as the one who acts.
 */
final class ExchangeHandler implements GrantHandler {

    private final TokenFinder finder;
    private final Clients clients;
    private final AccessTokens tokens;
    private final Clock clock;

    ExchangeHandler(TokenFinder finder, Clients clients, AccessTokens tokens, Clock clock) {
        this.finder = finder;
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public GrantType type() {
        return GrantType.TOKEN_EXCHANGE;
    }

    @Override
    public AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException {
        TokenExchangeGrant grant = (TokenExchangeGrant) request.getAuthorizationGrant();
        check(grant, client);
        VerifiedToken subject = finder.access(grant.getSubjectToken().getValue()).filter(token -> concerns(token, client))
                .orElseThrow(() -> invalid("subject_token"));
        Extent extent = new Extent(scope(subject, client, request), audiences(client, grant, request));
        TokenContent content = subject.passedOn(client.id(), extent.scope(), extent.audiences())
                .orElseThrow(() -> invalid("subject_token: passed on too often"));
        return answer(content, extent, tokens.latest(subject));
    }

    private static void check(TokenExchangeGrant grant, Client client) throws GeneralException {
        if (client.open()) {
            throw new GeneralException(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
        if (!TokenTypeURI.ACCESS_TOKEN.equals(grant.getSubjectTokenType())) {
            throw invalid("subject_token_type");
        }
        if (grant.getRequestedTokenType() != null && !TokenTypeURI.ACCESS_TOKEN.equals(grant.getRequestedTokenType())) {
            throw invalid("requested_token_type");
        }
        if (grant.getActorToken() != null) {
            throw invalid("actor_token");
        }
    }

    /** A token is exchanged by whom it was sent to: it is good at the client's own address, or somewhere in it. */
    private boolean concerns(VerifiedToken token, Client client) {
        return token.servesAt(tokens.issuer(), client.addresses().serves().orElse(""))
                || client.addresses().serves().filter(own -> token.content().audiences().stream()
                        .anyMatch(audience -> audience.startsWith(tokens.issuer() + slashed(own)))).isPresent();
    }

    /** Gives what is asked for, or else all that the client may pass on; never more than the subject's token says. */
    private static List<String> scope(VerifiedToken subject, Client client, TokenRequest request) throws GeneralException {
        Optional<List<String>> asked = TokenMint.scope(request);
        if (asked.isEmpty()) {
            return subject.scope().stream().filter(word -> passes(word, subject, client)).toList();
        }
        if (!asked.get().stream().allMatch(word -> passes(word, subject, client))) {
            throw new GeneralException(OAuth2Error.INVALID_SCOPE);
        }
        return asked.get();
    }

    private static boolean passes(String word, VerifiedToken subject, Client client) {
        boolean said = subject.permissions().map(scope -> scope.allow(word)).orElse(true) || subject.scope().contains(word);
        return said && !word.equals("offline_access") && client.limits().allowScope(List.of(word));
    }

    /** A target must be named: by its address, or as the client that answers there. */
    private List<String> audiences(Client client, TokenExchangeGrant grant, TokenRequest request) throws GeneralException {
        List<String> asked = new ArrayList<>(TokenMint.resources(request));
        for (Audience audience : Optional.ofNullable(grant.getAudience()).orElse(List.of())) {
            asked.add(place(audience.getValue()).orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_TARGET)));
        }
        if (asked.isEmpty()) {
            throw new GeneralException(OAuth2Error.INVALID_TARGET);
        }
        return client.limits().audiences(asked, tokens.issuer())
                .orElseThrow(() -> new GeneralException(OAuth2Error.INVALID_TARGET));
    }

    private Optional<String> place(String audience) {
        return audience.startsWith(tokens.issuer() + "/") ? Optional.of(audience)
                : clients.find(audience).flatMap(client -> client.addresses().serves()).map(path -> tokens.issuer() + path);
    }

    private AccessTokenResponse answer(TokenContent content, Extent extent, Instant expires) {
        return new AccessTokenResponse(new Tokens(new BearerAccessToken(tokens.make(content, expires),
                Duration.between(clock.instant(), expires).toSeconds(), new Scope(extent.scope().toArray(String[]::new)),
                TokenTypeURI.ACCESS_TOKEN), null));
    }

    private static String slashed(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static GeneralException invalid(String parameter) {
        return new GeneralException(OAuth2Error.INVALID_REQUEST.appendDescription(": " + parameter));
    }
}
