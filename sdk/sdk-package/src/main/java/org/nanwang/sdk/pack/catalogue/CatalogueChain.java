package org.nanwang.sdk.pack.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.nanwang.sdk.pack.sign.Digests;

/**
 * How far a log of entries reaches. Each hash covers the one before and the bytes of an entry, so that two logs with the
 * same hash at the same version are the same from their first entry on.
 *
 * @param version the number of the last entry, 0 for an empty log
 * @param hash SHA-256, 64 lower-case hexadecimal digits
 */
public record CatalogueChain(long version, String hash) {

    private static final int LENGTH = 64;

    /** The empty log. */
    public static final CatalogueChain EMPTY = new CatalogueChain(0, "0".repeat(LENGTH));

    /** @throws IllegalArgumentException if the version is negative or the hash is no SHA-256 */
    public CatalogueChain {
        if (version < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + version + " " + hash + "' is no state of a catalogue");
        }
    }

    /** Gives the chain with one more entry: its hash is SHA-256 of this hash's 32 bytes and the entry's UTF-8 bytes. */
    public CatalogueChain append(String entry) {
        byte[] before = HexFormat.of().parseHex(hash);
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(before.length + bytes.length).put(before).put(bytes).array();
        return new CatalogueChain(version + 1, Digests.ofBytes(both));
    }
}
