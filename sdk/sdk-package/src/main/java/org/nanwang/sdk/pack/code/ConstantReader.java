package org.nanwang.sdk.pack.code;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/** Reads what a class's constant pool refers to. */
final class ConstantReader {

    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int LONGEST_TEXT = 200;

    private final ClassReader reader;
    private final char[] buffer;
    private final List<Member> members = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    ConstantReader(ClassReader reader) {
        this.reader = reader;
        this.buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0) {
                read(reader.readByte(offset - 1), offset);
            }
        }
    }

    private void read(int tag, int offset) {
        switch (tag) {
            case CLASS -> members.add(Member.ofClass(element(reader.readUTF8(offset, buffer))));
            case FIELD, METHOD, INTERFACE_METHOD -> members.add(member(offset));
            case STRING -> text(reader.readUTF8(offset, buffer));
            default -> { }
        }
    }

    private Member member(int offset) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
        return new Member(reader.readClass(offset, buffer), reader.readUTF8(nameAndType, buffer),
                reader.readUTF8(nameAndType + 2, buffer));
    }

    /** An array's class is its element's, as far as anyone wants to know. */
    private static String element(String name) {
        int dimensions = name.lastIndexOf('[') + 1;
        boolean array = dimensions > 0 && name.startsWith("L", dimensions) && name.endsWith(";");
        return array ? name.substring(dimensions + 1, name.length() - 1) : name;
    }

    private void text(String text) {
        if (text != null && text.length() <= LONGEST_TEXT) {
            texts.add(text);
        }
    }

    List<Member> members() {
        return members;
    }

    List<String> texts() {
        return texts;
    }
}
