package org.nanwang.marketplace.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Marketplace.NOW;
import static org.nanwang.marketplace.Marketplace.VENDOR;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ApprovedBundle;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.Review;

class ReviewDeskTest {

    private final Marketplace marketplace = new Marketplace();
    private final ReviewDesk desk = marketplace.reviews;

    @BeforeEach
    void submit() {
        marketplace.pass("1.0.0");
    }

    @Test
    void anApprovalIsCountersignedOverDigestKeyAndPermissions() {
        Release approved = desk.approve(HELLO, FakeCaller.ADMIN);

        Envelope envelope = Envelope.parse("approval", marketplace.catalogue.approval(HELLO, FakeCaller.ANONYMOUS));
        assertTrue(envelope.signedBy(marketplace.ownKey.key()));
        String descriptor = Digests.ofBytes(
                ExampleBundle.descriptor("org.example.hello", "org.example").getBytes(StandardCharsets.UTF_8));
        assertEquals(new Approval(
                new ApprovedBundle(HELLO.app(), HELLO.version(), approved.submission().sha256(), descriptor),
                List.of("messaging:send", "people:name"), marketplace.vendorKey.key(),
                new Review(NOW, List.of("admin"), NOW)), Approval.read(envelope));
        assertEquals(ReleaseStatus.LISTED, marketplace.releases.find(HELLO).orElseThrow().status());
    }

    @Test
    void whatWasChangedInTheStoreIsNotSigned() {
        marketplace.releases.tamper(HELLO);

        assertRefused(PackageError.DIGEST_MISMATCH, () -> desk.approve(HELLO, FakeCaller.ADMIN));
        assertEquals(ReleaseStatus.NEEDS_REVIEW, marketplace.releases.find(HELLO).orElseThrow().status());
    }

    @Test
    void anApprovalMayBeNarrowed() {
        desk.approve(HELLO, List.of("people:name"), FakeCaller.ADMIN);

        Envelope envelope = Envelope.parse("approval", marketplace.catalogue.approval(HELLO, FakeCaller.ANONYMOUS));
        assertEquals(List.of("people:name"), Approval.read(envelope).permissions());
    }

    @Test
    void anApprovalIsNeverWidened() {
        assertRefused(MarketplaceError.PERMISSION_NOT_REQUESTED,
                () -> desk.approve(HELLO, List.of("payments:charge"), FakeCaller.ADMIN));
    }

    @Test
    void onlyAnApproverDecides() {
        assertRefused(Kind.PERMISSION, () -> desk.approve(HELLO, FakeCaller.VENDOR));
        assertRefused(Kind.PERMISSION, () -> desk.refuse(HELLO, "no", FakeCaller.VENDOR));
        assertRefused(Kind.SIGN_IN, () -> desk.approve(HELLO, FakeCaller.ANONYMOUS));
    }

    @Test
    void aDecisionIsFinal() {
        desk.refuse(HELLO, "asks for too much", FakeCaller.ADMIN);

        assertRefused(MarketplaceError.RELEASE_DECIDED, () -> desk.approve(HELLO, FakeCaller.ADMIN));
        assertRefused(MarketplaceError.RELEASE_DECIDED, () -> desk.refuse(HELLO, "again", FakeCaller.ADMIN));
    }

    @Test
    void theSameApprovalAgainChangesNothing() {
        Release first = desk.approve(HELLO, FakeCaller.ADMIN);

        assertEquals(first, desk.approve(HELLO, FakeCaller.ADMIN));
        assertRefused(MarketplaceError.RELEASE_DECIDED,
                () -> desk.approve(HELLO, List.of("people:name"), FakeCaller.ADMIN));
        assertRefused(MarketplaceError.RELEASE_DECIDED, () -> desk.refuse(HELLO, "late", FakeCaller.ADMIN));
    }

    @Test
    void aReleaseSignedWithAKeyRevokedSinceIsNotApproved() {
        marketplace.vendorDesk.revokeKey(VENDOR, marketplace.vendorKey.key().id(), Optional.empty(), "", FakeCaller.VENDOR);

        assertRefused(MarketplaceError.KEY_REVOKED, () -> desk.approve(HELLO, FakeCaller.ADMIN));
    }

    @Test
    void whatASuspendedVendorHasSubmittedIsHeldAndMayBeRefused() {
        marketplace.vendors.suspend(VENDOR, "It sells data.");
        assertRefused(MarketplaceError.VENDOR_SUSPENDED, () -> desk.approve(HELLO, FakeCaller.ADMIN));
        marketplace.vendors.suspend(VENDOR, "");
        assertEquals(ReleaseStatus.LISTED, desk.approve(HELLO, FakeCaller.ADMIN).status());

        marketplace.vendors.suspend(VENDOR, "It sells data.");
        assertEquals(ReleaseStatus.LISTED, desk.approve(HELLO, FakeCaller.ADMIN).status(), "the same approval again");
    }

    @Test
    void revokingAKeyLeavesEarlierReleases() {
        desk.approve(HELLO, FakeCaller.ADMIN);
        marketplace.vendorDesk.revokeKey(VENDOR, marketplace.vendorKey.key().id(), Optional.empty(), "", FakeCaller.VENDOR);

        assertEquals(ReleaseStatus.LISTED, marketplace.catalogue.find(HELLO, FakeCaller.ANONYMOUS).status());
    }

    @Test
    void aRefusalHasAReason() {
        assertRefused(MarketplaceError.REASON_MISSING, () -> desk.refuse(HELLO, " ", FakeCaller.ADMIN));
    }

    @Test
    void whatAsksForPersonalDataIsApprovedByTwo() {
        ReviewDesk two = marketplace.reviewsBy(2);
        FakeCaller second = new FakeCaller("second", FakeCaller.ADMIN.permissions());

        assertEquals(ReleaseStatus.NEEDS_REVIEW, two.approve(HELLO, FakeCaller.ADMIN).status());
        assertEquals(ReleaseStatus.NEEDS_REVIEW, two.approve(HELLO, FakeCaller.ADMIN).status(), "the same person again");
        assertEquals(ReleaseStatus.NEEDS_REVIEW, two.approve(HELLO, List.of("people:name"), second).status(), "other permissions");
        assertEquals(ReleaseStatus.LISTED, two.approve(HELLO, second).status());

        Envelope envelope = Envelope.parse("approval", marketplace.catalogue.approval(HELLO, FakeCaller.ANONYMOUS));
        assertEquals(List.of("admin", "second"), Approval.read(envelope).review().approvedBy());
    }

    @Test
    void whatIsNarrowedToNothingSensitiveTakesOne() {
        assertEquals(ReleaseStatus.LISTED,
                marketplace.reviewsBy(2).approve(HELLO, List.of("messaging:send"), FakeCaller.ADMIN).status());
    }

    @Test
    void whoeverHasSubmittedIsNoneOfTheTwo() {
        FakeCaller both = new FakeCaller("developer", FakeCaller.ADMIN.permissions());

        assertRefused(MarketplaceError.OWN_SUBMISSION, () -> marketplace.reviewsBy(2).approve(HELLO, both));
    }
}
