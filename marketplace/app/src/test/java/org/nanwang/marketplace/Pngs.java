package org.nanwang.marketplace;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures, honest and hostile. */
public final class Pngs {

    private static final int HEADER = 16;

    private Pngs() {
    }

    public static byte[] of(int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hangs something behind a picture. */
    public static byte[] with(byte[] picture, byte[] behind) {
        return ByteBuffer.allocate(picture.length + behind.length).put(picture).put(behind).array();
    }

    /** Makes a small one that claims to be large. */
    public static byte[] claiming(int width, int height) {
        byte[] bytes = of(1, 1);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        header.putInt(HEADER, width).putInt(HEADER + 4, height);
        CRC32 check = new CRC32();
        check.update(bytes, HEADER - 4, 17);
        header.putInt(HEADER + 13, (int) check.getValue());
        return bytes;
    }
}
