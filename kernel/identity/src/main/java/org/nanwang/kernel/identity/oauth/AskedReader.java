package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.Codes;
import org.nanwang.kernel.identity.grant.Extent;
import org.nanwang.kernel.identity.grant.PushedRequests;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Reads authorization requests: first who asks and where the answer may go, and only then everything else. */
final class AskedReader {

    static final String PUSHED = "request_uri";
    private static final int LONGEST_QUERY = 6_000;
    private static final int LONGEST = 2_000;
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");

    private final Clients clients;
    private final PushedRequests pushed;
    private final AccessTokens tokens;

    AskedReader(Clients clients, PushedRequests pushed, AccessTokens tokens) {
        this.clients = clients;
        this.pushed = pushed;
        this.tokens = tokens;
    }

    /** Reads a request that came by the browser, or ahead of it. */
    Asked read(String query) throws Unanswerable, RefusedRequest {
        if (query.length() > LONGEST_QUERY) {
            throw new Unanswerable("too-long");
        }
        Parameters sent = Parameters.of(query);
        Client client = client(sent);
        Optional<String> name = sent.one(PUSHED);
        if (name.isEmpty()) {
            return read(client, sent);
        }
        String ahead = pushed.find(client.id(), name.get()).orElseThrow(() -> new Unanswerable("expired"));
        return read(client, Parameters.of(ahead));
    }

    /** Reads the parameters of a client that is known. */
    Asked read(Client client, Parameters sent) throws Unanswerable, RefusedRequest {
        String redirect = sent.one("redirect_uri").filter(client.addresses()::answersAt)
                .orElseThrow(() -> new Unanswerable("unanswerable"));
        Reply reply = new Reply(redirect, sent.one("state").filter(state -> state.length() <= LONGEST), tokens.issuer());
        try {
            return new Asked(client, reply, extent(client, sent), bounds(redirect, sent), manner(sent));
        } catch (Wrong e) {
            throw new RefusedRequest(reply, e.error);
        }
    }

    private Client client(Parameters sent) throws Unanswerable {
        return sent.one("client_id").flatMap(clients::find).orElseThrow(() -> new Unanswerable("unanswerable"));
    }

    private Extent extent(Client client, Parameters sent) throws Wrong {
        check(sent.unfit(LONGEST).isEmpty(), OAuth2Error.INVALID_REQUEST, sent.unfit(LONGEST).orElse(""));
        check(client.limits().allow(GrantType.AUTHORIZATION_CODE), OAuth2Error.UNAUTHORIZED_CLIENT, "response_type");
        check(sent.one("response_type").equals(Optional.of("code")), OAuth2Error.UNSUPPORTED_RESPONSE_TYPE, "response_type");
        check(sent.one("response_mode").orElse("query").equals("query"), OAuth2Error.INVALID_REQUEST, "response_mode");
        check(sent.one("request").isEmpty(), OAuth2Error.REQUEST_NOT_SUPPORTED, "request");
        List<String> scope = sent.words("scope").stream().distinct().filter(word -> useful(word, client)).toList();
        check(!scope.isEmpty() && client.limits().allowScope(scope), OAuth2Error.INVALID_SCOPE, "scope");
        return new Extent(scope, client.limits().audiences(sent.resources(), tokens.issuer())
                .orElseThrow(() -> new Wrong(OAuth2Error.INVALID_TARGET)));
    }

    /** Who gets no refresh tokens cannot go on later: OpenID Connect Core, 11, has the word ignored. */
    private static boolean useful(String word, Client client) {
        return !word.equals("offline_access") || client.limits().allow(GrantType.REFRESH_TOKEN);
    }

    private static Codes.Bounds bounds(String redirect, Parameters sent) throws Wrong {
        check(sent.one("code_challenge_method").equals(Optional.of("S256")), OAuth2Error.INVALID_REQUEST,
                "code_challenge_method");
        String challenge = sent.one("code_challenge").filter(text -> text.matches("[A-Za-z0-9_-]{43}"))
                .orElseThrow(() -> new Wrong(OAuth2Error.INVALID_REQUEST.appendDescription(": code_challenge")));
        return new Codes.Bounds(redirect, challenge, sent.one("nonce"));
    }

    private static Asked.Manner manner(Parameters sent) throws Wrong {
        Set<String> prompts = Set.copyOf(sent.words("prompt"));
        check(PROMPTS.containsAll(prompts) && !(prompts.contains("none") && prompts.size() > 1),
                OAuth2Error.INVALID_REQUEST, "prompt");
        String age = sent.one("max_age").orElse("");
        check(age.matches("\\d{0,9}"), OAuth2Error.INVALID_REQUEST, "max_age");
        List<String> words = sent.words("acr_values");
        return new Asked.Manner(prompts,
                age.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(Long.parseLong(age))),
                sent.one("login_hint").filter(name -> name.length() <= 60).orElse(""),
                !words.isEmpty() && !words.contains("pwd") && words.contains("mfa"));
    }

    private static void check(boolean good, ErrorObject error, String parameter) throws Wrong {
        if (!good) {
            throw new Wrong(error.appendDescription(": " + ErrorObject.removeIllegalChars(parameter)));
        }
    }

    /** Something is wrong that the client is told. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final ErrorObject error;

        Wrong(ErrorObject error) {
            super(error.getCode());
            this.error = error;
        }
    }
}
