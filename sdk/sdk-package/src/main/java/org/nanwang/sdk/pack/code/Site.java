package org.nanwang.sdk.pack.code;

import org.nanwang.sdk.pack.rule.Archive;

/**
 * A place in code that refers to something worth knowing.
 *
 * @param archive the bundle or a library in it
 * @param type the class it is in
 * @param method the method it is in; empty when only the class is known
 * @param line counted from 1; 0 when the class does not say
 * @param member what it refers to
 */
record Site(Archive archive, ClassFact type, String method, int line, Member member) {

    /** Tells where, as findings do: {@code org/example/App.class:12}. */
    String place() {
        return archive.place(type.path()) + (line > 0 ? ":" + line : "");
    }

    /** Tells in which method. */
    String where() {
        String name = type.name().replace('/', '.');
        return method.isEmpty() ? name : name + "." + method;
    }
}
