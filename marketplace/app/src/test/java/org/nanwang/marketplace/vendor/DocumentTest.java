package org.nanwang.marketplace.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.error.MarketplaceError;

class DocumentTest {

    @Test
    void theFirstBytesTellWhatItIs() {
        assertEquals("application/pdf", Document.of("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)).type());
        assertEquals("image/jpeg", Document.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}).type());
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : new String[] {"", "%PDF", "<html>", "GIF89a"}) {
            assertRefused(MarketplaceError.DOCUMENT_UNFIT, () -> Document.of(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Test
    void thereIsALimit() {
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Document.LARGEST + 1);

        assertRefused(MarketplaceError.UPLOAD_TOO_LARGE, () -> Document.of(large));
    }
}
