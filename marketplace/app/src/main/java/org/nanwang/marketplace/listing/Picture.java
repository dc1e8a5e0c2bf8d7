package org.nanwang.marketplace.listing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Digests;

/**
 * A picture as it is served: decoded from what a vendor sent and written anew, so that nothing but its pixels is left.
 *
 * @param sha256 the digest of its content
 * @param width in pixels
 * @param height in pixels
 * @param content a PNG
 */
public record Picture(String sha256, int width, int height, byte[] content) {

    /** The most bytes one may have as it is sent. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final int MOST_PIXELS = 4 * 1024 * 1024;
    private static final int LONGEST_SIDE = 4096;
    private static final byte[] BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Takes a PNG; what it says of its size is read before a pixel is. */
    public static Picture of(byte[] sent) {
        if (sent.length > LARGEST) {
            throw new Refusal(MarketplaceError.UPLOAD_TOO_LARGE, "image", LARGEST);
        }
        if (Arrays.mismatch(BEGINNING, sent) != BEGINNING.length) {
            throw new Refusal(MarketplaceError.IMAGE_UNFIT, LONGEST_SIDE, MOST_PIXELS);
        }
        try {
            BufferedImage image = decode(sent);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ImageIO.write(image, "png", written);
            byte[] content = written.toByteArray();
            return new Picture(Digests.ofBytes(content), image.getWidth(), image.getHeight(), content);
        } catch (IOException | RuntimeException e) {
            // decoders meet broken pictures with any exception
            throw new Refusal(e, MarketplaceError.IMAGE_UNFIT, LONGEST_SIDE, MOST_PIXELS);
        }
    }

    private static BufferedImage decode(byte[] sent) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            // texts and profiles in it are not read: they could be made to swell
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new IOException(width + " x " + height + " pixels");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
