package org.nanwang.kernel.observe;

import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * One mutation.
 *
 * @param who the caller's name
 * @param action subject and verb: {@code installation:upgrade}
 * @param object what was changed: {@code 370811-parking}
 * @param region where, if it has a place
 * @param before what was, by name; no secrets
 * @param after what is, by name; no secrets
 */
public record AuditEntry(
        String who, String action, String object, Optional<RegionCode> region, Map<String, String> before,
        Map<String, String> after) {

    /** Copies the maps. */
    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
