package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.nanwang.marketplace.vendor.TokenDesk;
import org.nanwang.sdk.people.Caller;

/**
 * Knows machines by the token of their vendor, in the header {@code Vendor-Token}. It stands in a header of its own because
 * the platform knows nothing of it and would refuse it as a bearer token.
 */
public final class Machines {

    private static final String HEADER = "Vendor-Token";

    private final TokenDesk tokens;

    /** Asks a desk. */
    public Machines(TokenDesk tokens) {
        this.tokens = tokens;
    }

    /** Tells who calls: whoever the token stands for, or else whom the platform knows. */
    Caller caller(HttpHeaders headers, Caller known) {
        return Optional.ofNullable(headers.getHeaderString(HEADER)).map(tokens::caller).orElse(known);
    }
}
