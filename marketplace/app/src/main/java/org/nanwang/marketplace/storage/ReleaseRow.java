package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Listing;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.SdkVersions;
import org.nanwang.sdk.pack.LocalizedText;

/** Reads releases from rows. */
final class ReleaseRow {

    /** Releases with their submissions and all checks, one row each. */
    static final String SELECT = """
            select r.*, s.vendor, s.channel, s.sha256, s.size, s.envelope, s.submitted_at, s.submitted_by,
            """ + CheckRows.SELECT + " from release r join submission s on s.id = r.submission ";

    private final Json json;
    private final SubmissionRow submissions;

    ReleaseRow(Json json) {
        this.json = json;
        this.submissions = new SubmissionRow(json);
    }

    Release read(ResultSet row) throws SQLException {
        return new Release(SubmissionRow.id(row), listing(row), submissions.read(row), row.getString("signed_by"),
                decision(row), SubmissionRow.instant(row, "listed_at"));
    }

    private Listing listing(ResultSet row) throws SQLException {
        return new Listing(new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                new LocalizedText(row.getString("summary_zh"), row.getString("summary_en")),
                json.requests(row.getString("permissions")), Sql.texts(row, "levels"),
                new SdkVersions(row.getString("sdk")));
    }

    private Optional<Decision> decision(ResultSet row) throws SQLException {
        Optional<Instant> at = SubmissionRow.instant(row, "decided_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String by = row.getString("decided_by");
        return Optional.of(row.getString("approval") == null
                ? new Decision.Refused(at.get(), by, row.getString("reason"))
                : new Decision.Approved(at.get(), by, json.texts(row.getString("approved_permissions")),
                        row.getString("approval")));
    }
}
