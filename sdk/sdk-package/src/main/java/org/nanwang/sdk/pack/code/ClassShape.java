package org.nanwang.sdk.pack.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Passes over a class file before ASM reads it, which trusts what it reads: bootstrap methods with more arguments than
 * the JVM takes are multiplied by every call, and the two tables of local variables by each other.
 */
final class ClassShape {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int MOST_ARGUMENTS = 251;
    private static final long MOST_VARIABLE_PAIRS = 4_000_000;
    private static final int VARIABLE_LENGTH = 10;
    private static final int PREVIEW = 0xFFFF;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final ByteBuffer in;
    private final byte[][] names;
    private long pairs;

    private ClassShape(ByteBuffer in) throws UnfitClassException {
        this.in = in;
        require(in.getInt() == MAGIC, "it is no class file");
        require(Short.toUnsignedInt(in.getShort()) != PREVIEW, "it uses previews of Java");
        in.getShort();
        this.names = new byte[u2()][];
    }

    /** Passes over it. */
    static void check(byte[] bytes) throws UnfitClassException {
        try {
            new ClassShape(ByteBuffer.wrap(bytes)).check();
        } catch (RuntimeException e) {
            throw new UnfitClassException("it is cut short");
        }
    }

    private void check() throws UnfitClassException {
        for (int i = 1; i < names.length; i++) {
            i += constant(i);
        }
        skip(6);
        skip(2L * u2());
        members();
        members();
        attributes();
        require(!in.hasRemaining(), "something follows its end");
    }

    /** Passes over a constant; tells how many places more than one it takes. */
    private int constant(int index) throws UnfitClassException {
        int tag = in.get();
        switch (tag) {
            case UTF8 -> {
                names[index] = new byte[u2()];
                in.get(names[index]);
            }
            case 7, 8, 16, 19, 20 -> skip(2);
            case 15 -> skip(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
            case LONG, DOUBLE -> skip(8);
            default -> throw new UnfitClassException("it has a constant of kind " + tag);
        }
        return tag == LONG || tag == DOUBLE ? 1 : 0;
    }

    private void members() throws UnfitClassException {
        for (int left = u2(); left > 0; left--) {
            skip(6);
            attributes();
        }
    }

    private void attributes() throws UnfitClassException {
        long variables = 0;
        long types = 0;
        for (int left = u2(); left > 0; left--) {
            String name = new String(names[u2()], StandardCharsets.UTF_8);
            long length = Integer.toUnsignedLong(in.getInt());
            int start = in.position();
            require(length <= in.remaining(), "it is cut short");
            switch (name) {
                case "Code" -> code();
                case "BootstrapMethods" -> bootstrapMethods();
                case "LocalVariableTable" -> variables += length / VARIABLE_LENGTH;
                case "LocalVariableTypeTable" -> types += length / VARIABLE_LENGTH;
                default -> { }
            }
            require(in.position() <= start + length, "an attribute is longer than it says");
            in.position((int) (start + length));
        }
        pairs += variables * types;
        require(pairs <= MOST_VARIABLE_PAIRS, "its tables of local variables are made to exhaust readers");
    }

    private void code() throws UnfitClassException {
        skip(4);
        skip(Integer.toUnsignedLong(in.getInt()));
        skip(8L * u2());
        attributes();
    }

    private void bootstrapMethods() throws UnfitClassException {
        for (int left = u2(); left > 0; left--) {
            skip(2);
            int arguments = u2();
            require(arguments <= MOST_ARGUMENTS, "a bootstrap method has " + arguments + " arguments");
            skip(2L * arguments);
        }
    }

    private int u2() {
        return Short.toUnsignedInt(in.getShort());
    }

    private void skip(long bytes) throws UnfitClassException {
        require(bytes <= in.remaining(), "it is cut short");
        in.position(in.position() + (int) bytes);
    }

    private static void require(boolean condition, String otherwise) throws UnfitClassException {
        if (!condition) {
            throw new UnfitClassException(otherwise);
        }
    }
}
