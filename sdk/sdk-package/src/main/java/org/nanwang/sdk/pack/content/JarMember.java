package org.nanwang.sdk.pack.content;

/**
 * An entry as the jar's central directory lists it.
 *
 * @param name its path
 * @param compressedSize bytes in the file
 * @param size bytes it claims to unpack to
 * @param unixMode file type and permissions, whatever kind of system claims to have made the jar; 0 without them
 */
public record JarMember(String name, long compressedSize, long size, int unixMode) {

    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR_FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    /** Tells whether it is a folder. */
    public boolean isFolder() {
        return name.endsWith("/");
    }

    /** Tells whether it is neither a file nor a folder: a symbolic link, a device. Old tools give folders any mode. */
    public boolean isSpecial() {
        int type = unixMode & FILE_TYPE;
        if (isFolder()) {
            return type == LINK;
        }
        return type != 0 && type != REGULAR_FILE && type != FOLDER;
    }
}
