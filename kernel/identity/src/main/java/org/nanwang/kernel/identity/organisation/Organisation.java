package org.nanwang.kernel.identity.organisation;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.people.CreditCode;
import org.nanwang.sdk.region.RegionCode;

/**
 * An organisation that people act for.
 *
 * @param id lasting and meaningless
 * @param creditCode the register's number; no two organisations have the same
 * @param region its home: who administers it
 * @param active whether people may act for it
 * @param externalId what a directory outside calls it
 */
public record Organisation(String id, Kind kind, Optional<CreditCode> creditCode, String name, RegionCode region,
        boolean active, Optional<String> externalId, Instant createdAt, Instant updatedAt) {

    /** What it is. */
    public enum Kind {
        /** A company, a cooperative, somebody in business. */
        ENTERPRISE,
        /** An authority. */
        GOVERNMENT,
        /** A school, a hospital, an association. */
        INSTITUTION
    }
}
