package org.nanwang.marketplace.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleBundle;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.Upload;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;

class SubmissionFormTest {

    private final ExampleBundle bundle = new ExampleBundle("1.0.0");
    private final Envelope envelope = bundle.sign(SigningKey.generate());

    @Test
    void partsAreFoundByNameInAnyOrder() {
        SubmissionForm form = form(part("signature", envelope.json()), new FakePart("bundle", bundle.bytes()));

        try (Upload upload = form.bundle(1 << 20)) {
            assertEquals(Digests.ofBytes(bundle.bytes()), upload.sha256());
            assertEquals(envelope, form.signature());
        }
    }

    @Test
    void aMissingPartIsNamed() {
        assertRefused(MarketplaceError.UPLOAD_INCOMPLETE, () -> form(part("bundle", "x")).signature());
        assertRefused(MarketplaceError.UPLOAD_INCOMPLETE, () -> form(part("signature", "x")).bundle(1));
    }

    @Test
    void aSignatureOfAnotherFormIsRefused() {
        assertThrows(Refusal.class, () -> form(part("signature", "{}")).signature());
        assertThrows(Refusal.class, () -> form(part("signature", "no json")).signature());
    }

    @Test
    void anEndlessSignatureIsRefused() {
        assertRefused(MarketplaceError.UPLOAD_TOO_LARGE,
                () -> form(part("signature", "x".repeat(300 * 1024))).signature());
    }

    private static SubmissionForm form(FakePart... parts) {
        return new SubmissionForm(List.of(parts));
    }

    private static FakePart part(String name, String text) {
        return new FakePart(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
