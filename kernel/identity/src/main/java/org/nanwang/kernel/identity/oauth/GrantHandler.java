package org.nanwang.kernel.identity.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import org.nanwang.kernel.identity.client.Client;

/** Gives tokens for one type of grant. */
interface GrantHandler {

    GrantType type();

    /**
     * Gives tokens.
     *
     * @param client who asks, known and allowed to use this type
     * @param from the network address
     */
    AccessTokenResponse grant(TokenRequest request, Client client, String from) throws GeneralException;
}
