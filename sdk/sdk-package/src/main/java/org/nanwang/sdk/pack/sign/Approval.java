package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/**
 * What a marketplace countersigns: this release, by the vendor of this key, may be installed with these permissions.
 *
 * @param bundle the release, its bytes and its descriptor
 * @param permissions the names of those approved, of the ones the release asks for
 * @param vendorKey the key the vendor's statement has to be signed with
 * @param review who approved it and when
 * @param exceptions findings of the bundle that do not count, by exceptions the marketplace has signed
 */
public record Approval(ApprovedBundle bundle, List<String> permissions, VerifyKey vendorKey, Review review,
        List<ExceptedFinding> exceptions) {

    /** The payload type of its envelope. */
    public static final String TYPE = "application/vnd.nanwang.approval+json";

    /** Copies the lists. */
    public Approval {
        permissions = List.copyOf(permissions);
        exceptions = List.copyOf(exceptions);
    }

    /** Approves a bundle that needs no exception. */
    public Approval(ApprovedBundle bundle, List<String> permissions, VerifyKey vendorKey, Review review) {
        this(bundle, permissions, vendorKey, review, List.of());
    }

    /**
     * Reads the statement of an envelope. It says nothing about the signature.
     *
     * @throws Refusal if the envelope holds no such statement
     */
    public static Approval read(Envelope envelope) {
        StatementJson json = StatementJson.open(TYPE, envelope);
        return json.whole(() -> new Approval(ApprovedBundle.read(json),
                json.values("permissions", permission -> permission), json.value("vendorKey", VerifyKey::parse),
                Review.read(json), json.any("exceptions", ExceptedFinding::parse)));
    }

    /** Signs the statement. */
    public Envelope sign(Signer signer) {
        ObjectNode json = StatementJson.create()
                .put("app", app().value())
                .put("version", version().toString())
                .put("sha256", sha256())
                .put("descriptor", bundle.descriptor())
                .put("vendorKey", vendorKey.pem())
                .put("submittedAt", review.submittedAt().toString())
                .put("approvedAt", review.approvedAt().toString());
        permissions.forEach(json.putArray("permissions")::add);
        review.approvedBy().forEach(json.putArray("approvedBy")::add);
        exceptions.forEach(exception -> json.withArray("exceptions").add(exception.toString()));
        return Envelope.sign(TYPE, StatementJson.bytes(json), signer);
    }

    /** Gives whose release it is. */
    public AppId app() {
        return bundle.app();
    }

    /** Gives which release it is. */
    public ReleaseVersion version() {
        return bundle.version();
    }

    /** Gives the SHA-256 of the bundle. */
    public String sha256() {
        return bundle.sha256();
    }
}
