package org.nanwang.kernel.identity.registration;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.client.RegistrationError;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import java.net.URI;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import net.minidev.json.JSONObject;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.client.Registrar;
import org.nanwang.kernel.identity.client.Registration;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/**
 * Makes clients for admins who hold {@code client:create} of the clients' region, and lets each client manage itself with
 * the token it was given, by which it can narrow what it may but never widen it.
 */
final class Registrations {

    static final String PATH = "/oauth2/register";

    private final Secrets secrets = new Secrets();
    private final Clients clients;
    private final Registrar registrar;
    private final Callers callers;
    private final AccessTokens tokens;

    Registrations(Clients clients, Registrar registrar, Callers callers, AccessTokens tokens) {
        this.clients = clients;
        this.registrar = registrar;
        this.callers = callers;
        this.tokens = tokens;
    }

    JSONObject create(String bearer, JSONObject body) throws GeneralException {
        Metadata metadata = Metadata.of(body);
        String id = "c-" + UUID.randomUUID();
        Optional<String> secret = metadata.showsSecret() ? Optional.of(secrets.clientSecret()) : Optional.empty();
        String manager = secrets.clientSecret();
        Registrar.Made made = registrar.create(caller(bearer), id, metadata.registration(id), secret, manager);
        return told(made.account(), made.registration(), secret, Optional.of(manager));
    }

    JSONObject find(String bearer, String id) {
        boolean itself = manages(bearer, id);
        Registration registration = itself ? registrar.find(id) : registrar.find(caller(bearer), id);
        return told(account(id), registration, Optional.empty(), Optional.of(bearer).filter(token -> itself));
    }

    JSONObject replace(String bearer, String id, JSONObject body) throws GeneralException {
        boolean itself = manages(bearer, id);
        Registration before = itself ? registrar.find(id) : registrar.find(caller(bearer), id);
        Registration asked = Metadata.of(body).registration(id);
        if (!id.equals(body.get("client_id")) || asked.confidential() == !before.confidential()) {
            throw new GeneralException(RegistrationError.INVALID_CLIENT_METADATA.appendDescription(
                    ": client_id, token_endpoint_auth_method"));
        }
        Registration after = itself ? registrar.change(id, asked) : registrar.register(caller(bearer), id, asked);
        return told(account(id), after, Optional.empty(), Optional.of(bearer).filter(token -> itself));
    }

    void remove(String bearer, String id) {
        if (manages(bearer, id)) {
            registrar.leave(id);
        } else {
            registrar.remove(caller(bearer), id);
        }
    }

    private Caller caller(String bearer) {
        return callers.caller(Optional.of("Bearer " + bearer), PATH);
    }

    private boolean manages(String bearer, String id) {
        return clients.account(id).filter(account -> clients.manages(account, bearer)).isPresent();
    }

    private Account account(String id) {
        return clients.account(id).orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, id));
    }

    private JSONObject told(Account account, Registration registration, Optional<String> secret, Optional<String> manager) {
        String id = account.name();
        return new OIDCClientInformation(new ClientID(id), Date.from(account.createdAt()),
                Metadata.of(registration).sent(), secret.map(Secret::new).orElse(null),
                manager.map(token -> URI.create(tokens.issuer() + PATH + "/" + id)).orElse(null),
                manager.map(BearerAccessToken::new).orElse(null)).toJSONObject();
    }
}
