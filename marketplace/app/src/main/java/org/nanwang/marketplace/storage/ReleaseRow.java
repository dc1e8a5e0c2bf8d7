package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Listing;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseStatus;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;

/** Reads releases from rows. */
final class ReleaseRow {

    /** Releases with their submissions and all checks, one row each. */
    static final String SELECT = """
            select r.*, s.vendor, s.sha256, s.size, s.envelope, s.submitted_at, s.submitted_by,
                (select jsonb_agg(jsonb_build_object('rule', c.rule, 'findings', c.findings) order by c.position)
                    from submission_check c where c.submission = s.id) as checks
            from release r join submission s on s.id = r.submission
            """;

    private final Json json;

    ReleaseRow(Json json) {
        this.json = json;
    }

    Release read(ResultSet row) throws SQLException {
        return new Release(id(row), listing(row), submission(row), row.getString("signed_by"), decision(row));
    }

    private static ReleaseId id(ResultSet row) throws SQLException {
        return new ReleaseId(new AppId(row.getString("app")), ReleaseVersion.parse(row.getString("version")));
    }

    private Listing listing(ResultSet row) throws SQLException {
        return new Listing(new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                new LocalizedText(row.getString("summary_zh"), row.getString("summary_en")),
                json.requests(row.getString("permissions")));
    }

    private Submission submission(ResultSet row) throws SQLException {
        return new Submission(new VendorId(row.getString("vendor")), row.getString("sha256"), row.getLong("size"),
                row.getString("envelope"), instant(row, "submitted_at"), row.getString("submitted_by"),
                json.checks(row.getString("checks")));
    }

    private Optional<Decision> decision(ResultSet row) throws SQLException {
        return switch (ReleaseStatus.parse(row.getString("status"))) {
            case SUBMITTED -> Optional.empty();
            case APPROVED -> Optional.of(new Decision.Approved(instant(row, "decided_at"), row.getString("decided_by"),
                    json.texts(row.getString("approved_permissions")), row.getString("approval")));
            case REFUSED -> Optional.of(new Decision.Refused(
                    instant(row, "decided_at"), row.getString("decided_by"), row.getString("reason")));
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
