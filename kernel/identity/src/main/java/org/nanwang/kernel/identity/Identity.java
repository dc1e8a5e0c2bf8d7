package org.nanwang.kernel.identity;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;

/** Tells who calls. */
public interface Identity {

    /**
     * Reads an Authorization header.
     *
     * @return the anonymous caller when there is none
     * @throws org.nanwang.sdk.error.Refusal of kind SIGN_IN when it is there and not valid
     */
    Caller caller(Optional<String> authorization);
}
