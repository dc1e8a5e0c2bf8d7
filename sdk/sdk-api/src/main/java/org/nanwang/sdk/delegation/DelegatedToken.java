package org.nanwang.sdk.delegation;

import java.net.URI;
import java.time.Instant;

/**
 * A bearer token for one other installation.
 *
 * @param value what follows {@code Authorization: Bearer}; a secret, never null
 * @param expires when it ends, in UTC; never null
 * @param address where it is good, with a slash at the end: {@code https://city.example/370811/parking/}; never null
 * @since 1.0
 */
public record DelegatedToken(String value, Instant expires, URI address) {

    /** Tells all but the token, which belongs into no log. */
    @Override
    public String toString() {
        return "DelegatedToken[address=" + address + ", expires=" + expires + "]";
    }
}
