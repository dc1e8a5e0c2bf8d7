package org.nanwang.sdk.pack.content;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a class file says of itself, read without loading it (JVM specification, chapter 4).
 *
 * @param major version of the class file: 61 for Java 17
 * @param flags access flags
 * @param name with slashes
 * @param parents superclass and interfaces, with slashes
 * @param publicConstructor whether it has a public constructor without parameters
 */
public record ClassHeader(int major, int flags, String name, List<String> parents, boolean publicConstructor) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int PUBLIC = 0x0001;
    private static final int INTERFACE = 0x0200;
    private static final int ABSTRACT = 0x0400;

    /** Reads the header; empty when it is no class file. */
    public static Optional<ClassHeader> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readInt() == MAGIC ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ClassHeader read(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        int major = in.readUnsignedShort();
        ConstantPool pool = ConstantPool.read(in);
        int flags = in.readUnsignedShort();
        String name = pool.className(in.readUnsignedShort());
        List<String> parents = new ArrayList<>();
        int parent = in.readUnsignedShort();
        if (parent != 0) {
            parents.add(pool.className(parent));
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            parents.add(pool.className(in.readUnsignedShort()));
        }
        skipMembers(in, pool);
        return new ClassHeader(major, flags, name, List.copyOf(parents), skipMembers(in, pool));
    }

    /** Passes over fields or methods; tells whether a public constructor without parameters was among them. */
    private static boolean skipMembers(DataInputStream in, ConstantPool pool) throws IOException {
        boolean found = false;
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            boolean open = (in.readUnsignedShort() & PUBLIC) != 0;
            boolean constructor = pool.text(in.readUnsignedShort()).equals("<init>");
            found |= pool.text(in.readUnsignedShort()).equals("()V") && constructor && open;
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.readUnsignedShort();
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return found;
    }

    /** Tells whether the platform can make an instance: a public class that is not abstract. */
    public boolean isPublicAndConcrete() {
        return (flags & PUBLIC) != 0 && (flags & (INTERFACE | ABSTRACT)) == 0;
    }
}
