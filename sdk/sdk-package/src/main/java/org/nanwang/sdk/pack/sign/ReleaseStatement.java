package org.nanwang.sdk.pack.sign;

import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/**
 * What a vendor signs: these bytes are this release of my app.
 *
 * @param app never null
 * @param version never null
 * @param sha256 of the bundle, 64 lower-case hexadecimal digits
 * @param vendor the vendor's id, which the app's id starts with
 */
public record ReleaseStatement(AppId app, ReleaseVersion version, String sha256, String vendor) {

    /** The payload type of its envelope. */
    public static final String TYPE = "application/vnd.nanwang.release+json";

    /** @throws IllegalArgumentException if the digest is no SHA-256 */
    public ReleaseStatement {
        Sha256.require(sha256);
    }

    /**
     * Reads the statement of an envelope. It says nothing about the signature.
     *
     * @throws Refusal if the envelope holds no such statement
     */
    public static ReleaseStatement read(Envelope envelope) {
        StatementJson json = StatementJson.open(TYPE, envelope);
        return new ReleaseStatement(json.value("app", AppId::new), json.value("version", ReleaseVersion::parse),
                json.value("sha256", Sha256::require), json.value("vendor", vendor -> vendor));
    }

    /** Signs the statement. */
    public Envelope sign(Signer signer) {
        return Envelope.sign(TYPE, StatementJson.bytes(StatementJson.create()
                .put("app", app.value())
                .put("version", version.toString())
                .put("sha256", sha256)
                .put("vendor", vendor)), signer);
    }
}
