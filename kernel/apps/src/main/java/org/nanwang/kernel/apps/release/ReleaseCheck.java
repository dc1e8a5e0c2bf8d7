package org.nanwang.kernel.apps.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.ReleaseVerifier;
import org.nanwang.sdk.pack.sign.VerifiedRelease;

/** Decides whether a bundle may run here: before an install and again at every start. */
public final class ReleaseCheck {
    private static final int FINDINGS_TOLD = 5;

    private final Approvers approvers;
    private final ReleaseVerifier verifier = new ReleaseVerifier();
    private final InspectionCache inspections;

    /** Trusts these approvers, and judges no bundle twice. */
    public ReleaseCheck(Approvers approvers, FitReleases fit) {
        this.approvers = approvers;
        this.inspections = new InspectionCache(BundleInspector.ofNode(), fit);
    }

    /**
     * Verifies digest, signatures, approval and the rules for bundles. What the approval excepts does not count.
     *
     * @return what the app says of itself, and what it was approved with
     * @throws Refusal at the first check that fails
     */
    public CheckedRelease verify(Path jar, Offer offer) {
        VerifiedRelease verified =
                verifier.verify(jar, offer.release(), offer.approval(), approvers.trusted());
        Inspection inspection = inspections.inspect(jar, offer.sha256())
                .under(new Exceptions(verified.approval().exceptions()));
        requireNoRefusals(offer, inspection.refusals());
        AppDescriptor descriptor = descriptor(offer, inspection);
        requireSame("app", descriptor.id(), offer.app());
        requireSame("app", verified.approval().app(), offer.app());
        requireSame("version", inspection.version().orElseThrow(), offer.version());
        requireSame("version", verified.approval().version(), offer.version());
        requireSame("vendor", descriptor.vendor(), verified.release().vendor());
        if (descriptor.mount().isPresent() && !approvers.ships(verified.approver())) {
            throw new Refusal(AppsError.MOUNT_FORBIDDEN, offer.app(), descriptor.mount().get());
        }
        return new CheckedRelease(descriptor, Set.copyOf(verified.approval().permissions()));
    }

    /** Reads what an unverified bundle says of itself; empty when that cannot be read. */
    public Optional<AppDescriptor> peek(Path jar, Offer offer) {
        return inspections.inspect(jar, offer.sha256()).descriptor();
    }

    private static AppDescriptor descriptor(Offer offer, Inspection inspection) {
        return inspection.descriptor().orElseThrow(
                () -> new Refusal(AppsError.RELEASE_UNFIT, offer.app(), offer.version(), 1, "no descriptor"));
    }

    private static void requireNoRefusals(Offer offer, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        String told = findings.stream().limit(FINDINGS_TOLD)
                .map(Finding::toString).collect(Collectors.joining("; "));
        throw new Refusal(AppsError.RELEASE_UNFIT, offer.app(), offer.version(), findings.size(), told);
    }

    private static void requireSame(String what, Object said, Object expected) {
        if (!said.equals(expected)) {
            throw new Refusal(AppsError.DESCRIPTOR_DIFFERS, what, said, expected);
        }
    }
}
