package org.nanwang.kernel.identity.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Grants;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Passwords;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.account.Tries;
import org.nanwang.sdk.error.Refusal;

/**
 * The token endpoint of RFC 6749: client credentials for machines, and for people, in this first form, their password.
 * The full identity server replaces the password grant with authorization code and PKCE, as OAuth 2.1 asks.
 */
public final class TokenEndpoint {

    /** The platform's own command line and pages, a public client. */
    static final String OWN_CLIENT = "nanwang";

    private static final ErrorObject TOO_MANY = new ErrorObject("slow_down",
            "Too many failed tries: wait a minute", 429);

    private final Directory directory;
    private final Passwords passwords;
    private final Tries tries;
    private final AccessTokens tokens;

    /** Signs in who is in the directory. */
    public TokenEndpoint(Directory directory, Passwords passwords, Tries tries, AccessTokens tokens) {
        this.directory = directory;
        this.passwords = passwords;
        this.tries = tries;
        this.tokens = tokens;
    }

    /** Answers a request. */
    TokenResponse answer(HTTPRequest http, String address) {
        try {
            return answer(TokenRequest.parse(http), address);
        } catch (ParseException e) {
            return new TokenErrorResponse(e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject());
        } catch (GeneralException e) {
            return new TokenErrorResponse(e.getErrorObject());
        } catch (Refusal e) {
            return new TokenErrorResponse(e.code() == IdentityError.TRIES_EXHAUSTED ? TOO_MANY
                    : OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(503));
        }
    }

    private TokenResponse answer(TokenRequest request, String address) throws GeneralException {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ClientCredentialsGrant) {
            Account client = client(request.getClientAuthentication(), address);
            return token(client, client.name(), request.getScope());
        }
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
            checkOwnClient(request);
            return token(person(password, address), OWN_CLIENT, request.getScope());
        }
        throw refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }

    private Account client(ClientAuthentication authentication, String address) throws GeneralException {
        if (!(authentication instanceof PlainClientSecret presented)) {
            throw refused(OAuth2Error.INVALID_CLIENT);
        }
        String id = presented.getClientID().getValue();
        String secret = presented.getClientSecret().getValue();
        tries.check(id, address);
        boolean known = directory.secret(Account.Kind.CLIENT, id).filter(hash -> Secrets.matches(hash, secret)).isPresent();
        return signedIn(known, Account.Kind.CLIENT, id, address, OAuth2Error.INVALID_CLIENT);
    }

    private Account person(ResourceOwnerPasswordCredentialsGrant grant, String address) throws GeneralException {
        String name = grant.getUsername();
        tries.check(name, address);
        boolean known = passwords.matches(directory.secret(Account.Kind.PERSON, name), grant.getPassword().getValue());
        return signedIn(known, Account.Kind.PERSON, name, address, OAuth2Error.INVALID_GRANT);
    }

    private Account signedIn(boolean known, Account.Kind kind, String name, String address, ErrorObject error)
            throws GeneralException {
        Optional<Account> account = directory.find(kind, name);
        boolean granted = known && account.isPresent();
        directory.audit(SignIn.entry(kind, account, address, granted));
        if (!granted) {
            tries.failed(name, address);
            throw refused(error);
        }
        return account.get();
    }

    private static void checkOwnClient(TokenRequest request) throws GeneralException {
        boolean own = request.getClientID() == null || request.getClientID().getValue().equals(OWN_CLIENT);
        if (request.getClientAuthentication() != null || !own) {
            throw refused(OAuth2Error.UNAUTHORIZED_CLIENT);
        }
    }

    private TokenResponse token(Account account, String client, Scope asked) throws GeneralException {
        Scope scope = asked == null || asked.isEmpty() ? null : asked;
        if (scope != null) {
            Grants grants = account.grants();
            if (!scope.toStringList().stream().allMatch(grants::allow)) {
                throw refused(OAuth2Error.INVALID_SCOPE);
            }
        }
        String token = tokens.make(account.id(), client, Optional.ofNullable(scope).map(Scope::toString));
        return new AccessTokenResponse(
                new Tokens(new BearerAccessToken(token, AccessTokens.LIFETIME.toSeconds(), scope), null));
    }

    private static GeneralException refused(ErrorObject error) {
        return new GeneralException(error);
    }
}
