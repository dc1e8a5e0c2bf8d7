package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.content.TemporaryFile;

/**
 * A bundle, or a list, as it came, in a file that is gone when this is closed.
 *
 * @param kept its file
 * @param size its bytes
 * @param sha256 its digest, 64 hexadecimal digits
 */
public record Upload(TemporaryFile kept, long size, String sha256) implements AutoCloseable {

    /** Keeps what streams in, digesting it on the way; refuses more than the limit without reading on. */
    public static Upload receive(InputStream in, long limit) {
        return receive("bundle", in, limit);
    }

    /** Keeps what streams in under a name for refusals. */
    public static Upload receive(String name, InputStream in, long limit) {
        TemporaryFile file = TemporaryFile.create();
        try (OutputStream out = Files.newOutputStream(file.path())) {
            DigestInputStream digested = new DigestInputStream(in, newDigest());
            long size = copy(name, digested, out, limit);
            return new Upload(file, size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException e) {
            file.close();
            throw new Refusal(e, MarketplaceError.UPLOAD_BROKEN);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Tells where it is. */
    public Path file() {
        return kept.path();
    }

    @Override
    public void close() {
        kept.close();
    }

    private static long copy(String name, InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new Refusal(MarketplaceError.UPLOAD_TOO_LARGE, name, limit);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
