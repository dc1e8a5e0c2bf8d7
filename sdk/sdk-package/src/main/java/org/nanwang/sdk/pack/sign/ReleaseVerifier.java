package org.nanwang.sdk.pack.sign;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/**
 * Proves that a bundle is what its vendor released and a trusted approver approved. Nothing an envelope says is
 * believed before its signature holds, except the vendor's key, which the approval names under its own signature.
 */
public final class ReleaseVerifier {

    /**
     * Proves a release to a node.
     *
     * @param jar the bundle
     * @param release the vendor's envelope
     * @param approval the marketplace's envelope
     * @param approvers the keys this node trusts
     * @return what is proved
     * @throws Refusal if anything does not hold, saying what
     */
    public VerifiedRelease verify(Path jar, Envelope release, Envelope approval, Collection<VerifyKey> approvers) {
        VerifyKey approver = approval.signer(approvers).orElseThrow(() -> new Refusal(
                PackageError.APPROVER_UNTRUSTED, jar.getFileName(), String.join(", ", approval.claimedKeys())));
        Approval approved = Approval.read(approval);
        ReleaseStatement released = verify(jar, release, List.of(approved.vendorKey()));
        if (!approved.bundle().isOf(released)) {
            throw new Refusal(PackageError.STATEMENT_MISMATCH,
                    approved.app() + " " + approved.version(), released.app() + " " + released.version());
        }
        requireDescriptor(jar, approved.bundle().descriptor());
        return new VerifiedRelease(released, approved, approver);
    }

    /**
     * Proves a release to a marketplace, before anybody has approved it.
     *
     * @param jar the bundle
     * @param release the vendor's envelope
     * @param vendorKeys the keys registered for the vendor
     * @return what the vendor says
     * @throws Refusal if anything does not hold, saying what
     */
    public ReleaseStatement verify(Path jar, Envelope release, Collection<VerifyKey> vendorKeys) {
        if (release.signer(vendorKeys).isEmpty()) {
            throw new Refusal(PackageError.SIGNATURE_INVALID, jar.getFileName(), keys(vendorKeys));
        }
        ReleaseStatement released = ReleaseStatement.read(release);
        if (!released.app().value().startsWith(released.vendor() + ".")) {
            throw new Refusal(PackageError.VENDOR_MISMATCH, released.app(), released.vendor());
        }
        String digest = Digests.ofFile(jar);
        if (!digest.equals(released.sha256())) {
            throw new Refusal(PackageError.DIGEST_MISMATCH, jar.getFileName(), digest, released.sha256());
        }
        return released;
    }

    /** The bytes are the approved ones; this proves that the approval speaks truly of what it lets people read. */
    private static void requireDescriptor(Path jar, String approved) {
        String found = Digests.ofDescriptor(jar);
        if (!found.equals(approved)) {
            throw new Refusal(PackageError.DESCRIPTOR_MISMATCH, jar.getFileName(), found, approved);
        }
    }

    private String keys(Collection<VerifyKey> keys) {
        return keys.isEmpty() ? "(no key registered)" : String.join(", ", keys.stream().map(VerifyKey::id).toList());
    }
}
