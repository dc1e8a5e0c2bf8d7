package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;

/** Knows clients by their secret or by what they have signed; a public client by its name alone. */
final class ClientAuthenticator {

    private final Clients clients;
    private final SignIn signIn;
    private final ClientAssertions assertions;

    ClientAuthenticator(Clients clients, SignIn signIn, ClientAssertions assertions) {
        this.clients = clients;
        this.signIn = signIn;
        this.assertions = assertions;
    }

    /** Knows a client. Either parameter may be null, as the library has it. */
    Client authenticate(ClientAuthentication presented, ClientID named, String from) throws GeneralException {
        if (presented == null) {
            return open(named);
        }
        Client client = confidential(presented.getClientID());
        if (presented instanceof PrivateKeyJWT signed && assertions.accept(client, signed.getClientAssertion())) {
            signIn.vouched(client.id(), from);
            return client;
        }
        if (presented instanceof PlainClientSecret plain
                && signIn.client(client.id(), plain.getClientSecret().getValue(), from).isPresent()) {
            return client;
        }
        throw unknown();
    }

    private Client open(ClientID named) throws GeneralException {
        if (named == null) {
            throw unknown();
        }
        return clients.find(named.getValue()).filter(Client::open).orElseThrow(ClientAuthenticator::unknown);
    }

    /** An unknown name is tried like a known one, so that guessing is counted and looks the same. */
    private Client confidential(ClientID id) throws GeneralException {
        Client client = clients.find(id.getValue()).orElse(Client.machine(id.getValue()));
        if (client.open()) {
            throw unknown();
        }
        return client;
    }

    private static GeneralException unknown() {
        return new GeneralException(OAuth2Error.INVALID_CLIENT);
    }
}
