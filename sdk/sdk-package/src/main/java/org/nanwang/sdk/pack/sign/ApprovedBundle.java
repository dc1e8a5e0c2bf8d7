package org.nanwang.sdk.pack.sign;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * The bytes an approval is about.
 *
 * @param app whose
 * @param version which release
 * @param sha256 of the bundle, 64 lower-case hexadecimal digits
 * @param descriptor SHA-256 of the bytes of its {@code META-INF/nanwang/app.yaml}
 */
public record ApprovedBundle(AppId app, ReleaseVersion version, String sha256, String descriptor) {

    /** @throws IllegalArgumentException if a digest is no SHA-256 */
    public ApprovedBundle {
        Sha256.require(sha256);
        Sha256.require(descriptor);
    }

    static ApprovedBundle read(StatementJson json) {
        return new ApprovedBundle(json.value("app", AppId::new), json.value("version", ReleaseVersion::parse),
                json.value("sha256", Sha256::require), json.value("descriptor", Sha256::require));
    }

    /** Tells whether the vendor's statement is about the same release and bytes. */
    boolean isOf(ReleaseStatement release) {
        return app.equals(release.app()) && version.equals(release.version()) && sha256.equals(release.sha256());
    }
}
