package org.nanwang.sdk.pack.content;

import java.io.DataInputStream;
import java.io.IOException;

/** The names a class file refers to. */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;

    private final Object[] entries;

    private ConstantPool(Object[] entries) {
        this.entries = entries;
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        Object[] entries = new Object[in.readUnsignedShort()];
        for (int i = 1; i < entries.length; i++) {
            int tag = in.readUnsignedByte();
            entries[i] = entry(tag, in);
            if (tag == LONG || tag == DOUBLE) {
                i++;
            }
        }
        return new ConstantPool(entries);
    }

    private static Object entry(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case UTF8 -> in.readUTF();
            case CLASS -> in.readUnsignedShort();
            case 8, 16, 19, 20 -> skip(in, 2);
            case 15 -> skip(in, 3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(in, 4);
            case LONG, DOUBLE -> skip(in, 8);
            default -> throw new IOException("constant of kind " + tag);
        };
    }

    private static Object skip(DataInputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }

    String text(int index) {
        return (String) entries[index];
    }

    String className(int index) {
        return text((Integer) entries[index]);
    }
}
