package org.nanwang.kernel.identity.account;

import java.util.Optional;
import org.nanwang.sdk.people.RealNameLevel;

/**
 * How sure the city is who somebody is.
 *
 * @param source who says so: {@code account:verify:370811}, or an identity source; empty for nothing
 */
public record RealName(RealNameLevel level, Optional<String> source) {

    /** Nothing was checked. */
    public static RealName none() {
        return new RealName(RealNameLevel.NONE, Optional.empty());
    }
}
