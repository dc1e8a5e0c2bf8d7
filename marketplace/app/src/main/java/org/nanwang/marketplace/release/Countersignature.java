package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ApprovedBundle;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
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
    private final ExceptionBook exceptions;

    Countersignature(Releases releases, Signer signer, ExceptionBook exceptions) {
        this.exceptions = exceptions;
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
            return new Approval(bundle, permissions, vendorKey, review, excepted(release)).sign(signer);
        }
    }

    /**
     * Gives the exceptions that its findings fall under, so that nodes know them, too. What its checks say is not believed:
     * each of them has to hold now.
     */
    private List<ExceptedFinding> excepted(Release release) {
        List<ExceptedFinding> holding = exceptions.of(release.id().app(), release.id().version()).granted();
        return release.submission().checks().stream().flatMap(check -> check.findings().stream())
                .filter(Finding::excepted).map(finding -> holding.stream().filter(each -> each.covers(finding)).findFirst()
                        .orElseThrow(() -> new Refusal(
                                MarketplaceError.EXCEPTION_GONE, release.id(), finding.exception(), finding.rule())))
                .distinct().toList();
    }

    private void write(Release release, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            releases.write(release.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
