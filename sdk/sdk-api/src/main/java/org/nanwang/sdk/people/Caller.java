package org.nanwang.sdk.people;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who calls, as far as the request proves it. Reaches a resource method as a {@code @Context} parameter.
 *
 * @since 1.0
 */
@ProviderType
public interface Caller {

    /** Tells the person behind the request; empty for a machine and for an anonymous caller. */
    Optional<PersonId> person();

    /** Tells the OAuth 2.0 client that sent the request; empty for an anonymous caller. */
    Optional<String> client();

    /** Gives a name for logs and audit: the account or client name, or {@code anonymous}. */
    String name();

    /**
     * Tells whether the caller may do something.
     *
     * @param permission subject, action and object joined by colons: {@code installation:upgrade:370811}; never null
     */
    boolean may(String permission);

    /**
     * Refuses unless the caller may do something.
     *
     * @param permission as for {@link #may}
     * @throws org.nanwang.sdk.error.Refusal of kind SIGN_IN for an anonymous caller, of kind PERMISSION for any other
     */
    void require(String permission);
}
