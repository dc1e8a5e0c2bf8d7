package org.nanwang.sdk.pack.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/** A file that only its owner can read: mode 0600 where the file system knows modes. */
final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    PrivateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Writes a new file; it never exists with a wider mode, not even for a moment. */
    void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, mode());
        Files.writeString(file, text);
    }

    void refuseExposed() {
        try {
            Set<PosixFilePermission> permissions = hasModes() ? Files.getPosixFilePermissions(file) : OWNER_ONLY;
            if (permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ)) {
                throw new Refusal(PackageError.KEY_EXPOSED, file, PosixFilePermissions.toString(permissions));
            }
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    private FileAttribute<?>[] mode() {
        return hasModes()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean hasModes() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getFileAttributeView(file.getParent(), PosixFileAttributeView.class) != null;
    }
}
