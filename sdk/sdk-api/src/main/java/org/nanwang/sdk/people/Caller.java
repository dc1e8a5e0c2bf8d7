package org.nanwang.sdk.people;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.region.RegionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who calls, as far as the request proves it. Reaches a resource method as a {@code @Context} parameter.
 *
 * @since 1.0
 */
@ProviderType
public interface Caller {

    /** Tells the person behind the request; empty for a machine and for an anonymous caller. */
    default Optional<PersonId> person() {
        return Optional.empty();
    }

    /** Tells the OAuth 2.0 client that sent the request; empty for an anonymous caller. */
    default Optional<String> client() {
        return Optional.empty();
    }

    /**
     * Tells who acts on the person's behalf: the client that has exchanged the person's token for its own call, which
     * for an app is the name of its installation, {@code 370811-parking}. Empty when the person's own client calls.
     */
    default Optional<String> actor() {
        return Optional.empty();
    }

    /** Gives a name for logs and audit: the account or client name, or {@code anonymous}. */
    String name();

    /** Tells whether the request proves who sends it, be it a person or a machine. */
    boolean signedIn();

    /** Tells the region the person belongs to; empty for a machine and for an anonymous caller. */
    default Optional<RegionCode> region() {
        return Optional.empty();
    }

    /** Tells how well the platform knows who the person really is; {@link RealNameLevel#NONE} where there is none. */
    default RealNameLevel realName() {
        return RealNameLevel.NONE;
    }

    /**
     * Tells the roles the caller holds here: those of this app's descriptor that the caller was given for the region
     * of this installation. An operator of the region holds them all.
     *
     * @return unmodifiable; empty for an anonymous caller
     */
    default Set<String> roles() {
        return Set.of();
    }

    /**
     * Tells whether the caller holds a role here.
     *
     * @param role as the descriptor declares it: {@code attendant}; never null
     */
    default boolean holds(String role) {
        return roles().contains(role);
    }

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
