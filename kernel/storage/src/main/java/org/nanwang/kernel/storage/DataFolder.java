package org.nanwang.kernel.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nanwang.sdk.error.Refusal;

/**
 * The node's data folder, held by one node at a time. The lock ends with the process, whatever kills it.
 *
 * <p>Closing any handle on a locked file gives up the whole process's lock. So the locked file is opened once only, the
 * holder's number stands in another file, and a second node in this process is turned away before it opens anything:
 * by a system property, the one register that all class loaders of a process share.
 */
final class DataFolder implements AutoCloseable {

    private static final String PROPERTY = "nanwang.data.";

    private final FileChannel channel;
    private final String property;

    private DataFolder(FileChannel channel, String property) {
        this.channel = channel;
        this.property = property;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            String property = PROPERTY + folder.toRealPath();
            if (System.getProperties().putIfAbsent(property, "held") != null) {
                throw inUse(folder);
            }
            return new DataFolder(lock(folder, property), property);
        } catch (IOException e) {
            throw new Refusal(e, StorageError.DATA_FOLDER_UNUSABLE, folder, e);
        }
    }

    private static FileChannel lock(Path folder, String property) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve("node.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw inUse(folder);
            }
            Files.writeString(holder(folder), ProcessHandle.current().pid() + "\n");
            return channel;
        } catch (IOException | RuntimeException e) {
            System.clearProperty(property);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    private static Refusal inUse(Path folder) {
        try {
            return new Refusal(StorageError.DATA_FOLDER_IN_USE, folder, Files.readString(holder(folder)).strip());
        } catch (IOException e) {
            return new Refusal(e, StorageError.DATA_FOLDER_IN_USE, folder, "?");
        }
    }

    private static Path holder(Path folder) {
        return folder.resolve("node.pid");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty(property);
        }
    }
}
