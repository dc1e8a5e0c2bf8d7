package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/**
 * What a marketplace signs: this release, by the vendor of this key, may be installed with these permissions.
 *
 * @param app never null
 * @param version never null
 * @param sha256 of the bundle, 64 lower-case hexadecimal digits
 * @param permissions the names of those approved, of the ones the release asks for
 * @param vendorKey the key the vendor's statement has to be signed with
 * @param approvedBy the approver's account
 * @param approvedAt when
 */
public record Approval(AppId app, ReleaseVersion version, String sha256, List<String> permissions,
        VerifyKey vendorKey, String approvedBy, Instant approvedAt) {

    /** The payload type of its envelope. */
    public static final String TYPE = "application/vnd.nanwang.approval+json";

    /** @throws IllegalArgumentException if the digest is no SHA-256 */
    public Approval {
        Sha256.require(sha256);
        permissions = List.copyOf(permissions);
    }

    /**
     * Reads the statement of an envelope. It says nothing about the signature.
     *
     * @throws Refusal if the envelope holds no such statement
     */
    public static Approval read(Envelope envelope) {
        StatementJson json = StatementJson.open(TYPE, envelope);
        return new Approval(json.value("app", AppId::new), json.value("version", ReleaseVersion::parse),
                json.value("sha256", Sha256::require), json.values("permissions", permission -> permission),
                json.value("vendorKey", VerifyKey::parse), json.value("approvedBy", account -> account),
                json.value("approvedAt", Instant::parse));
    }

    /** Signs the statement. */
    public Envelope sign(Signer signer) {
        ObjectNode json = StatementJson.create()
                .put("app", app.value())
                .put("version", version.toString())
                .put("sha256", sha256)
                .put("vendorKey", vendorKey.pem())
                .put("approvedBy", approvedBy)
                .put("approvedAt", approvedAt.toString());
        permissions.forEach(json.putArray("permissions")::add);
        return Envelope.sign(TYPE, StatementJson.bytes(json), signer);
    }
}
