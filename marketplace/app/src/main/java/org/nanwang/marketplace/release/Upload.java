package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/**
 * A bundle as it came, in a file that is gone when this is closed.
 *
 * @param file where
 * @param size its bytes
 * @param sha256 its digest, 64 hexadecimal digits
 */
public record Upload(Path file, long size, String sha256) implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String NAME = "nanwang-submission-";
    private static final Pattern OF_PROCESS = Pattern.compile(NAME + "(\\d{1,18})-\\d+\\.jar");

    /** Keeps what streams in, digesting it on the way; refuses more than the limit without reading on. */
    public static Upload receive(InputStream in, long limit) {
        Path file = newFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            DigestInputStream digested = new DigestInputStream(in, newDigest());
            long size = copy(digested, out, limit);
            return new Upload(file, size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException e) {
            delete(file);
            throw new Refusal(e, MarketplaceError.UPLOAD_BROKEN);
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    @Override
    public void close() {
        delete(file);
    }

    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new Refusal(MarketplaceError.UPLOAD_TOO_LARGE, "bundle", limit);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    /**
     * Deletes what killed processes of this machine left. A file bears the id of its process; those of living ones,
     * this one's other instances among them, stay.
     */
    public static void tidy() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(FOLDER, NAME + "*.jar")) {
            left.forEach(file -> {
                if (!isAlive(file)) {
                    delete(file);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAlive(Path file) {
        Matcher matcher = OF_PROCESS.matcher(file.getFileName().toString());
        return !matcher.matches() || ProcessHandle.of(Long.parseLong(matcher.group(1))).isPresent();
    }

    private static Path newFile() {
        try {
            return Files.createTempFile(FOLDER, NAME + ProcessHandle.current().pid() + "-", ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep an upload in a temporary file", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
