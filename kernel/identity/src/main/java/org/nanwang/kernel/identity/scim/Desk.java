package org.nanwang.kernel.identity.scim;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/**
 * Where a directory outside is served: one region, and nothing beyond it.
 *
 * @param base the region's address, without a slash at the end
 */
record Desk(RegionCode region, Caller caller, String base) {

    /**
     * Keeps the border: who holds a role that this region cannot give is not for its directory to change.
     *
     * @param powers roles and permissions as texts
     * @throws Refusal {@code beyond-border}
     */
    void requireOwn(String name, Collection<String> powers) {
        if (!powers.stream().allMatch(power -> power.equals("citizen") || power.endsWith(":" + region))) {
            throw new Refusal(ScimError.BEYOND_BORDER, name, region);
        }
    }

    /** Words what was done, without anything personal. */
    AuditEntry entry(String verb, String object, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(caller.name(), "account:provision-" + verb, object, Optional.of(region), before, after);
    }

    /** Requires the version somebody has read, if they name one. */
    static void requireVersion(String id, Optional<String> expected, String version) {
        if (expected.isPresent() && !expected.get().equals("*") && !expected.get().equals(version)) {
            throw new Refusal(ScimError.VERSION_OLD, id);
        }
    }
}
