package org.nanwang.marketplace.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.SubmissionDesk.Receipt;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;

class SubmissionDeskTest {

    private final Marketplace marketplace = new Marketplace();
    private final ExampleBundle bundle = new ExampleBundle("1.0.0");

    @Test
    void aGoodReleaseIsKeptWithItsBundleAndItsEvidence() {
        Receipt receipt = marketplace.submit("1.0.0");

        assertTrue(receipt.added());
        Release kept = marketplace.releases.find(HELLO).orElseThrow();
        assertEquals(ReleaseStatus.SUBMITTED, kept.status());
        assertEquals(List.of("messaging:send", "people:name"), kept.listing().permissionNames());
        assertEquals(marketplace.vendorKey.key().id(), kept.signedBy());
        assertTrue(kept.submission().checks().stream().allMatch(CheckResult::passed));
        assertFalse(kept.submission().checks().isEmpty());
        assertTrue(marketplace.releases.piece(HELLO, 0).isPresent());
    }

    @Test
    void theSameBundleAgainChangesNothing() {
        Release first = marketplace.submit("1.0.0").release();

        Receipt again = marketplace.submit("1.0.0");

        assertFalse(again.added());
        assertEquals(first, again.release());
    }

    @Test
    void aVersionNeverChangesItsBundle() {
        marketplace.submit("1.0.0");
        bundle.with("extra.txt", "other bytes");

        assertRefused(MarketplaceError.RELEASE_DIFFERS, () -> submit(bundle, bundle.sign(marketplace.vendorKey)));
    }

    @Test
    void aVersionOnceRefusedStaysTaken() {
        marketplace.submit("1.0.0");
        marketplace.reviews.refuse(HELLO, "asks for too much", FakeCaller.ADMIN);

        assertEquals(ReleaseStatus.REFUSED, marketplace.submit("1.0.0").release().status());
    }

    @Test
    void whatDoesNotPassIsKeptAsEvidenceOnly() {
        Envelope forged = bundle.sign(SigningKey.generate());

        UnfitSubmission refusal = assertThrows(UnfitSubmission.class, () -> submit(bundle, forged));

        assertEquals(MarketplaceError.RELEASE_UNFIT, refusal.code());
        assertTrue(refusal.getMessage().contains("signature"), refusal.getMessage());
        assertTrue(marketplace.releases.find(HELLO).isEmpty());
        assertEquals(refusal.checks(), marketplace.releases.refused().get(0).checks());
    }

    @Test
    void whatDidNotPassMayBeCorrectedUnderTheSameVersion() {
        assertThrows(UnfitSubmission.class, () -> submit(bundle, bundle.sign(SigningKey.generate())));

        assertTrue(marketplace.submit("1.0.0").added());
    }

    @Test
    void nobodySubmitsForAnother() {
        Envelope signed = bundle.sign(marketplace.vendorKey);

        assertRefused(Kind.PERMISSION,
                () -> marketplace.submissions.submit(bundle.upload(), signed, FakeCaller.OTHER));
        assertRefused(Kind.SIGN_IN,
                () -> marketplace.submissions.submit(bundle.upload(), signed, FakeCaller.ANONYMOUS));
    }

    @Test
    void aVendorOutsideTheRegisterIsRefused() {
        Envelope signed = bundle.sign(marketplace.vendorKey, "com.other.hello", "com.other");

        assertRefused(MarketplaceError.VENDOR_UNKNOWN,
                () -> marketplace.submissions.submit(bundle.upload(), signed, FakeCaller.OTHER));
    }

    private Receipt submit(ExampleBundle submitted, Envelope envelope) {
        return marketplace.submissions.submit(submitted.upload(), envelope, FakeCaller.VENDOR);
    }
}
