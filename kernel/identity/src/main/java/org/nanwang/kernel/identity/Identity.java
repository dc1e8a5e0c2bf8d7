package org.nanwang.kernel.identity;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;

/** Tells who calls. */
public interface Identity {

    /**
     * Reads an Authorization header.
     *
     * @param path where the call goes: a token may be good at some addresses only
     * @return the anonymous caller when there is no header
     * @throws org.nanwang.sdk.error.Refusal of kind SIGN_IN when it is there and not valid
     */
    Caller caller(Optional<String> authorization, String path);
}
