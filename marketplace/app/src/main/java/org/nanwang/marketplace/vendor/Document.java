package org.nanwang.marketplace.vendor;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/**
 * A scanned licence.
 *
 * @param type its media type, as its first bytes tell
 * @param content all of it
 */
public record Document(String type, byte[] content) {

    /** The most bytes one may have. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    /** Takes a PDF, PNG or JPEG; what it is called does not count, what it begins with does. */
    public static Document of(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal(MarketplaceError.UPLOAD_TOO_LARGE, "document", LARGEST);
        }
        Optional<String> type = BEGINNINGS.entrySet().stream()
                .filter(each -> Arrays.mismatch(each.getValue(), content) == each.getValue().length
                        || Arrays.equals(each.getValue(), content))
                .map(Map.Entry::getKey).findFirst();
        return new Document(type.orElseThrow(() -> new Refusal(MarketplaceError.DOCUMENT_UNFIT)), content);
    }
}
