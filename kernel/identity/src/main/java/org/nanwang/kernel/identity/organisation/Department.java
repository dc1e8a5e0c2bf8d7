package org.nanwang.kernel.identity.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.account.Role;
import org.nanwang.sdk.region.RegionCode;

/**
 * A part of a region's administration.
 *
 * @param id lasting and meaningless
 * @param parent the department it is a part of, in the same region
 * @param roles what its members may do by belonging to it; not those of its parts
 * @param externalId what a directory outside calls it
 */
public record Department(String id, RegionCode region, Optional<String> parent, String name, Set<Role> roles,
        Optional<String> externalId, Instant createdAt, Instant updatedAt) {

    /** Copies the roles. */
    public Department {
        roles = Set.copyOf(roles);
    }
}
