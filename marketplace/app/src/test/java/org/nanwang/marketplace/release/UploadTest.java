package org.nanwang.marketplace.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.pack.sign.Digests;

class UploadTest {

    private final byte[] bytes = new byte[200_000];

    @Test
    void keepsCountsAndDigestsWhatCame() throws IOException {
        try (Upload upload = Upload.receive(new ByteArrayInputStream(bytes), bytes.length)) {
            assertArrayEquals(bytes, Files.readAllBytes(upload.file()));
            assertEquals(bytes.length, upload.size());
            assertEquals(Digests.ofBytes(bytes), upload.sha256());
        }
    }

    @Test
    void theFileIsGoneWhenClosed() {
        Upload upload = Upload.receive(new ByteArrayInputStream(bytes), bytes.length);
        Path file = upload.file();
        upload.close();

        assertFalse(Files.exists(file));
    }

    @Test
    void moreThanTheLimitIsRefusedWithoutReadingOn() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };

        assertRefused(MarketplaceError.UPLOAD_TOO_LARGE, () -> Upload.receive(endless, 100_000));
    }

    @Test
    void anUploadThatBreaksOffIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertRefused(MarketplaceError.UPLOAD_BROKEN, () -> Upload.receive(broken, 100_000));
    }
}
