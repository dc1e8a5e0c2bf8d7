package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ApprovedBundle;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseVerifier;
import org.nanwang.sdk.pack.sign.Review;
import org.nanwang.sdk.pack.sign.Signer;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * Signs what was approved. The stored bundle is read once more before: whatever has happened to the tables since the
 * submission, the marketplace's word is given only for bytes that the vendor's key has signed.
 */
final class Countersignature {

    private final Releases releases;
    private final Signer signer;

    Countersignature(Releases releases, Signer signer) {
        this.releases = releases;
        this.signer = signer;
    }

    Envelope of(Release release, List<String> permissions, VerifyKey vendorKey, Review review) {
        try (TemporaryFile file = TemporaryFile.create()) {
            write(release, file.path());
            new ReleaseVerifier().verify(
                    file.path(), Envelope.parse("release", release.submission().envelope()), List.of(vendorKey));
            ApprovedBundle bundle = new ApprovedBundle(release.id().app(), release.id().version(),
                    release.submission().sha256(), Digests.ofDescriptor(file.path()));
            return new Approval(bundle, permissions, vendorKey, review).sign(signer);
        }
    }

    private void write(Release release, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            releases.write(release.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
