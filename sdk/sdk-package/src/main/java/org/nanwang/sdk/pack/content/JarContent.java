package org.nanwang.sdk.pack.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a jar whose list of entries was found to be sound. */
public final class JarContent implements AutoCloseable {

    /** The longest file read into memory. */
    public static final int MAX_READ = 16 * 1024 * 1024;

    private final ZipFile zip;

    private JarContent(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a jar.
     *
     * @throws UnreadableJarException if the JDK cannot read it
     */
    public static JarContent open(Path jar) throws UnreadableJarException {
        try {
            return new JarContent(new ZipFile(jar.toFile()));
        } catch (IOException e) {
            throw new UnreadableJarException(String.valueOf(e.getMessage()));
        }
    }

    /** Gives the paths of all files, sorted; folders are left out, a jar need not have entries for them. */
    public List<String> files() {
        return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).sorted().toList();
    }

    /** Tells whether there is a file of this path. */
    public boolean has(String path) {
        return zip.getEntry(path) != null && !zip.getEntry(path).isDirectory();
    }

    /** Reads a file; empty when there is none, it is longer than {@link #MAX_READ}, or it cannot be unpacked. */
    public Optional<byte[]> read(String path) {
        return has(path) ? head(path, MAX_READ + 1).filter(bytes -> bytes.length <= MAX_READ) : Optional.empty();
    }

    /** Reads the first bytes of a file. */
    public Optional<byte[]> head(String path, int length) {
        try (InputStream in = zip.getInputStream(zip.getEntry(path))) {
            return Optional.of(in.readNBytes(length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Unpacks a file to disk; its length has been found to be bearable.
     *
     * @throws UnreadableJarException if it cannot be unpacked
     */
    public TemporaryFile unpack(String path) throws UnreadableJarException {
        TemporaryFile file = TemporaryFile.create();
        try (InputStream in = zip.getInputStream(zip.getEntry(path))) {
            Files.copy(in, file.path(), StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            file.close();
            throw new UnreadableJarException("entry '" + path + "' cannot be unpacked: " + e.getMessage());
        }
    }

    /**
     * Unpacks a file to nowhere, to learn its true length.
     *
     * @return the length, at most {@code most + 1}
     * @throws UnreadableJarException if it cannot be unpacked or its checksum does not fit
     */
    public long measure(String path, long most) throws UnreadableJarException {
        ZipEntry entry = zip.getEntry(path);
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && length <= most; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw new UnreadableJarException("entry '" + path + "' cannot be unpacked: " + e.getMessage());
        }
        if (length <= most && checksum.getValue() != entry.getCrc()) {
            throw new UnreadableJarException("entry '" + path + "' is damaged: its checksum does not fit");
        }
        return length;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
