package org.nanwang.kernel.identity.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.region.RegionCode;

/**
 * Which people to list, by name.
 *
 * @param regions their homes; empty for everywhere
 * @param prefix how their names begin
 * @param role a role of their own
 * @param after the name before the first to give; empty for the beginning
 */
public record PersonQuery(
        Optional<Collection<RegionCode>> regions, String prefix, Optional<Role> role, String after, int limit) {

    /** Asks for the people of one region. */
    public static PersonQuery in(RegionCode region, String after, int limit) {
        return new PersonQuery(Optional.of(List.of(region)), "", Optional.empty(), after, limit);
    }
}
