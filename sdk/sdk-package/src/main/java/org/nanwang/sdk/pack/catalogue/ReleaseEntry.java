package org.nanwang.sdk.pack.catalogue;

import java.time.Instant;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * Where a release stands from now on.
 *
 * @param release which
 * @param standing where
 * @param reason why, for people; empty when it is listed
 * @param at when that was decided
 */
public record ReleaseEntry(Subject release, Standing standing, String reason, Instant at) implements CatalogueEntry {

    /** Marks it in JSON. */
    static final String KIND = "release";

    /**
     * A release by its bytes.
     *
     * @param app whose
     * @param version which
     * @param sha256 of the bundle, 64 lower-case hexadecimal digits
     * @param vendor who published it
     */
    public record Subject(AppId app, ReleaseVersion version, String sha256, String vendor) {
    }

    static ReleaseEntry read(EntryJson json) {
        Subject subject = new Subject(json.value("app", AppId::new),
                json.value("version", ReleaseVersion::parse), json.text("sha256"), json.text("vendor"));
        return new ReleaseEntry(subject, json.value("standing", Standing::parse), json.text("reason"),
                json.instant("at"));
    }

    @Override
    public String json() {
        return EntryJson.of(KIND).with("app", release.app()).with("version", release.version())
                .with("sha256", release.sha256()).with("vendor", release.vendor()).with("standing", standing)
                .with("reason", reason).with("at", at).write();
    }
}
