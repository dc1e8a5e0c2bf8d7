package org.nanwang.kernel.identity.registration;

import java.util.Optional;
import org.nanwang.sdk.people.Caller;

/** Tells who calls. */
@FunctionalInterface
public interface Callers {

    /**
     * Reads an Authorization header.
     *
     * @param path where the call goes
     * @throws org.nanwang.sdk.error.Refusal of kind SIGN_IN when it is not valid
     */
    Caller caller(Optional<String> authorization, String path);
}
