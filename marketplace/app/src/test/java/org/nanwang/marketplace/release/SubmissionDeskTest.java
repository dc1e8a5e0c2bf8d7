package org.nanwang.marketplace.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.SubmissionDesk.Receipt;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.people.Caller;

class SubmissionDeskTest {

    private final Marketplace marketplace = new Marketplace();
    private final ExampleBundle bundle = new ExampleBundle("1.0.0");

    @Test
    void whatCameIsStoredBeforeAnybodyLooksAtIt() {
        Receipt receipt = marketplace.submit("1.0.0");

        assertTrue(receipt.added());
        assertEquals(Attempt.State.RECEIVED, receipt.attempt().state());
        assertEquals(List.of(), receipt.attempt().submission().checks());
        assertEquals(receipt.attempt(), marketplace.releases.find(receipt.attempt().number()).orElseThrow());
        assertTrue(marketplace.releases.find(HELLO).isEmpty());
    }

    @Test
    void theSameBundleAgainChangesNothing() {
        Attempt first = marketplace.submit("1.0.0").attempt();

        Receipt again = marketplace.submit("1.0.0");

        assertFalse(again.added());
        assertEquals(first, again.attempt());
    }

    @Test
    void aVersionNeverChangesItsBundle() {
        marketplace.submit("1.0.0");
        bundle.with("extra.txt", "other bytes");

        assertRefused(MarketplaceError.RELEASE_DIFFERS, () -> submit(bundle, bundle.sign(marketplace.vendorKey)));
        marketplace.pipeline.step();
        assertRefused(MarketplaceError.RELEASE_DIFFERS, () -> submit(bundle, bundle.sign(marketplace.vendorKey)));
    }

    @Test
    void aVersionOnceRefusedByAPersonStaysTaken() {
        marketplace.pass("1.0.0");
        marketplace.reviews.refuse(HELLO, "asks for too much", FakeCaller.ADMIN);

        assertFalse(marketplace.submit("1.0.0").added());
        assertEquals(ReleaseStatus.REFUSED, marketplace.releases.find(HELLO).orElseThrow().status());
    }

    @Test
    void whatDidNotPassMayBeCorrectedUnderTheSameVersion() {
        Attempt first = submit(bundle, bundle.sign(SigningKey.generate())).attempt();
        marketplace.pipeline.step();

        Receipt second = marketplace.submit("1.0.0");

        assertTrue(second.added());
        assertEquals(Attempt.State.REFUSED, marketplace.releases.find(first.number()).orElseThrow().state());
    }

    @Test
    void theVersionNamesTheChannelUnlessItsVendorDoes() {
        ExampleBundle early = new ExampleBundle("2.0.0-beta.1");

        assertEquals(Channel.STABLE, marketplace.submit("1.0.0").attempt().submission().channel());
        assertEquals(Channel.BETA, submit(early, early.sign(marketplace.vendorKey)).attempt().submission().channel());
        ExampleBundle next = new ExampleBundle("1.1.0");
        assertEquals(Channel.BETA, marketplace.submissions.submit(next.upload(), next.sign(marketplace.vendorKey),
                Optional.of(Channel.BETA), FakeCaller.VENDOR).attempt().submission().channel());
    }

    @Test
    void ofASuspendedVendorNothingNewIsTaken() {
        marketplace.submit("1.0.0");
        marketplace.vendors.suspend(Marketplace.VENDOR, "It sells data.");

        assertRefused(MarketplaceError.VENDOR_SUSPENDED, () -> marketplace.submit("1.0.0"));
        assertRefused(MarketplaceError.VENDOR_SUSPENDED, () -> marketplace.submit("1.1.0"));
        assertRefused(MarketplaceError.VENDOR_SUSPENDED, () -> marketplace.vendorDesk.addKey(
                Marketplace.VENDOR, SigningKey.generate().key().pem(), FakeCaller.VENDOR));

        marketplace.vendors.suspend(Marketplace.VENDOR, "");
        assertTrue(marketplace.submit("1.1.0").added());
    }

    @Test
    void nobodySubmitsForAnother() {
        Envelope signed = bundle.sign(marketplace.vendorKey);

        assertRefused(Kind.PERMISSION, () -> submit(signed, FakeCaller.OTHER));
        assertRefused(Kind.SIGN_IN, () -> submit(signed, FakeCaller.ANONYMOUS));
    }

    @Test
    void aVendorOutsideTheRegisterIsRefused() {
        Envelope signed = bundle.sign(marketplace.vendorKey, "com.other.hello", "com.other");

        assertRefused(MarketplaceError.VENDOR_UNKNOWN, () -> submit(signed, FakeCaller.OTHER));
    }

    private Receipt submit(ExampleBundle submitted, Envelope envelope) {
        return marketplace.submissions.submit(submitted.upload(), envelope, Optional.empty(), FakeCaller.VENDOR);
    }

    private Receipt submit(Envelope envelope, Caller caller) {
        return marketplace.submissions.submit(bundle.upload(), envelope, Optional.empty(), caller);
    }
}
