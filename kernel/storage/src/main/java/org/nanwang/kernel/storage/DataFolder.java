package org.nanwang.kernel.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nanwang.sdk.error.Refusal;

/** The node's data folder, held by one node at a time. The lock ends with the process, whatever kills it. */
final class DataFolder implements AutoCloseable {

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve("node.lock");
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new Refusal(StorageError.DATA_FOLDER_IN_USE, folder, Files.readString(lock).strip());
            }
            Files.writeString(lock, ProcessHandle.current().pid() + "\n");
            return new DataFolder(channel);
        } catch (IOException e) {
            throw new Refusal(e, StorageError.DATA_FOLDER_UNUSABLE, folder, e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by a node in this very process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
