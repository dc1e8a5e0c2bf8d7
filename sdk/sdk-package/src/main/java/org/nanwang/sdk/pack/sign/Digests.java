package org.nanwang.sdk.pack.sign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.PackageError;

/** SHA-256 as 64 lower-case hexadecimal digits: the name of a release's bytes. */
public final class Digests {

    private static final int LONGEST_DESCRIPTOR = 16 * 1024 * 1024;

    private Digests() {
    }

    /**
     * Digests a file without holding it in memory.
     *
     * @throws Refusal if it cannot be read
     */
    public static String ofFile(Path file) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Digests the descriptor of a bundle, byte for byte.
     *
     * @throws Refusal if it has none, or one that cannot be read
     */
    public static String ofDescriptor(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(AppDescriptor.PATH);
            if (entry == null) {
                throw new Refusal(PackageError.FILE_UNREADABLE, jar, "it has no " + AppDescriptor.PATH);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return ofBytes(in.readNBytes(LONGEST_DESCRIPTOR));
            }
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e);
        }
    }

    /** Digests bytes. */
    public static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
