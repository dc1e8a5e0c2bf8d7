package org.nanwang.kernel.identity.organisation;

import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * A member as lists show one.
 *
 * @param account the account's id
 * @param name what they sign in with
 * @param position empty in a department
 */
public record Belonging(String account, String name, String displayName, RegionCode region,
        Optional<Member.Position> position) {
}
