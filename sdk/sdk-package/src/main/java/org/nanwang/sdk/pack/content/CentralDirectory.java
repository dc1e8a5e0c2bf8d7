package org.nanwang.sdk.pack.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A jar's list of entries, read as it stands in the file. The JDK's reader hides what matters here: entries that are
 * there twice and symbolic links. Strict where readers could differ: no bytes before the first entry, no comment that
 * could hold a second list, no ZIP64, no encryption.
 */
public final class CentralDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 64;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int FIRST_SIGNATURE = 0x04034b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MAX_LENGTH = 16 * 1024 * 1024;

    private CentralDirectory() {
    }

    /**
     * Reads the list.
     *
     * @throws UnreadableJarException if there is none, or it contradicts itself
     */
    public static List<JarMember> read(Path jar) throws UnreadableJarException {
        try (FileChannel file = FileChannel.open(jar)) {
            if (file.size() < END_LENGTH) {
                throw new UnreadableJarException("it has " + file.size() + " bytes");
            }
            return entries(file);
        } catch (IOException e) {
            throw new UnreadableJarException(String.valueOf(e.getMessage()));
        }
    }

    private static List<JarMember> entries(FileChannel file) throws IOException, UnreadableJarException {
        long endPosition = endPosition(file);
        ByteBuffer end = bytes(file, endPosition, END_LENGTH);
        int count = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        require(start + length == endPosition && length <= MAX_LENGTH, "its list of entries is not where it says");
        require(count > 0 && bytes(file, 0, 4).getInt(0) == FIRST_SIGNATURE, "it does not begin with an entry");
        ByteBuffer list = bytes(file, start, (int) length);
        List<JarMember> members = new ArrayList<>(count);
        while (list.hasRemaining()) {
            members.add(entry(list));
        }
        require(members.size() == count, "it lists " + members.size() + " entries and says " + count);
        return List.copyOf(members);
    }

    /** Looks for the end record as every reader does, from the back; the first one found has to be the end. */
    private static long endPosition(FileChannel file) throws IOException, UnreadableJarException {
        int tail = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer bytes = bytes(file, file.size() - tail, tail);
        for (int position = tail - END_LENGTH; position >= 0; position--) {
            if (bytes.getInt(position) == END_SIGNATURE) {
                int comment = Short.toUnsignedInt(bytes.getShort(position + END_LENGTH - 2));
                require(position + END_LENGTH + comment == tail, "something follows its end");
                return file.size() - tail + position;
            }
        }
        throw new UnreadableJarException("it does not end as a ZIP file does; cut short, perhaps");
    }

    private static JarMember entry(ByteBuffer list) throws UnreadableJarException {
        require(list.remaining() >= ENTRY_LENGTH, "its list of entries is cut short");
        ByteBuffer head = list.slice(list.position(), ENTRY_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = Short.toUnsignedInt(head.getShort(28));
        int rest = Short.toUnsignedInt(head.getShort(30)) + Short.toUnsignedInt(head.getShort(32));
        require(head.getInt(0) == ENTRY_SIGNATURE, "its list of entries is damaged");
        require(list.remaining() >= ENTRY_LENGTH + nameLength + rest, "its list of entries is cut short");
        String name = name(list.slice(list.position() + ENTRY_LENGTH, nameLength));
        int method = Short.toUnsignedInt(head.getShort(10));
        require((head.getShort(8) & 1) == 0, "entry '" + name + "' is encrypted");
        require(method == STORED || method == DEFLATED, "entry '" + name + "' is compressed by method " + method);
        list.position(list.position() + ENTRY_LENGTH + nameLength + rest);
        return new JarMember(name, Integer.toUnsignedLong(head.getInt(20)), Integer.toUnsignedLong(head.getInt(24)),
                head.getInt(38) >>> 16);
    }

    private static String name(ByteBuffer bytes) throws UnreadableJarException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableJarException("the name of an entry is not UTF-8");
        }
    }

    private static ByteBuffer bytes(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("it is cut short");
            }
        }
        return bytes.flip();
    }

    private static void require(boolean condition, String otherwise) throws UnreadableJarException {
        if (!condition) {
            throw new UnreadableJarException(otherwise);
        }
    }
}
