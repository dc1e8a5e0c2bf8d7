package org.nanwang.kernel.identity.client;

import com.nimbusds.oauth2.sdk.GrantType;
import java.util.Optional;
import java.util.Set;

/**
 * An OAuth 2.0 client.
 *
 * @param id its client_id
 * @param open a public client (RFC 6749, 2.1): it can keep no secret
 * @param name what people are shown
 * @param addresses where it can be answered
 * @param limits what it may ask for
 * @param keys its public keys as a JWK set, if it signs in with them
 */
public record Client(String id, boolean open, ClientName name, ClientAddresses addresses, ClientLimits limits,
        Optional<String> keys) {

    /** The platform's own command line, a public client. */
    public static final String COMMAND_LINE = "nanwang";

    /** Describes the platform's own command line, which a browser answers at any port of its machine (RFC 8252). */
    static Client commandLine() {
        return new Client(COMMAND_LINE, true,
                new ClientName("Nanwang command line", "南旺命令行", Optional.empty()),
                new ClientAddresses(Set.of("http://127.0.0.1/"), Set.of(), Optional.empty(), Optional.empty()),
                new ClientLimits(Set.of(GrantType.AUTHORIZATION_CODE.getValue(), GrantType.DEVICE_CODE.getValue(),
                        GrantType.REFRESH_TOKEN.getValue()), Set.of("*"), Set.of()),
                Optional.empty());
    }

    /** Gives the same on a node at an address. */
    Client on(String issuer) {
        return new Client(id, open, name, addresses.on(issuer), limits, keys);
    }

    /** Describes a machine that has a secret and no registration: a camera. */
    public static Client machine(String id) {
        return new Client(id, false, new ClientName(id, id, Optional.empty()), ClientAddresses.none(),
                new ClientLimits(Set.of(GrantType.CLIENT_CREDENTIALS.getValue()), Set.of(), Set.of()), Optional.empty());
    }
}
