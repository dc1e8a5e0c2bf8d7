package org.nanwang.kernel.identity.account;

import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;

/**
 * A set of permissions under a name, most of them bound to a region or a vendor: {@code county-operator:370811}.
 *
 * @param name which set
 * @param object the region or vendor; empty where the name stands for itself
 */
public record Role(RoleName name, String object) {

    /** Gives the role of the whole platform. */
    public static Role platformAdmin() {
        return new Role(RoleName.PLATFORM_ADMIN, "");
    }

    /**
     * Reads a role.
     *
     * @throws Refusal {@code role-malformed}
     */
    public static Role parse(String text) {
        int colon = text.indexOf(':');
        String object = colon < 0 ? "" : text.substring(colon + 1);
        return RoleName.find(colon < 0 ? text : text.substring(0, colon))
                .filter(name -> name.takes(object))
                .map(name -> new Role(name, object))
                .orElseThrow(() -> new Refusal(IdentityError.ROLE_MALFORMED, text));
    }

    /** Gives what it allows, in Shiro's wildcard form. */
    Set<String> permissions() {
        return name.permissions(object);
    }

    /** Gives the region it is bound to, if it is to one. */
    Optional<RegionCode> region() {
        return name.ofRegion() ? Optional.of(new RegionCode(object)) : Optional.empty();
    }

    @Override
    public String toString() {
        return object.isEmpty() ? name.text() : name.text() + ":" + object;
    }
}
