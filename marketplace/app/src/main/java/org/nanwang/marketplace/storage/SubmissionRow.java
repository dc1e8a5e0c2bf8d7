package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/** Reads submissions from rows. */
final class SubmissionRow {

    /** Submissions with all checks, one row each. */
    static final String SELECT = "select s.*, " + CheckRows.SELECT + " from submission s ";

    private final Json json;

    SubmissionRow(Json json) {
        this.json = json;
    }

    Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(row.getLong("id"), id(row), read(row), Attempt.State.parse(row.getString("state")),
                row.getInt("claims"), instant(row, "judged_at"));
    }

    Submission read(ResultSet row) throws SQLException {
        return new Submission(new VendorId(row.getString("vendor")), Channel.parse(row.getString("channel")),
                row.getString("sha256"), row.getLong("size"), row.getString("envelope"),
                instant(row, "submitted_at").orElseThrow(), row.getString("submitted_by"),
                json.checks(row.getString("checks")));
    }

    static ReleaseId id(ResultSet row) throws SQLException {
        return new ReleaseId(new AppId(row.getString("app")), ReleaseVersion.parse(row.getString("version")));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
