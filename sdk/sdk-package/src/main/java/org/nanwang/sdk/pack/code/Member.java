package org.nanwang.sdk.pack.code;

/**
 * A method or field as bytecode names it; a class when it has no name.
 *
 * @param owner the class, with slashes
 * @param name the member; empty for the class itself
 * @param descriptor its type
 */
record Member(String owner, String name, String descriptor) {

    /** Not a method anyone calls, but one whose body is machine code. */
    static final String NATIVE = "(native)";

    /** Not a method that code calls, but one the JVM calls to link code. */
    static final String BOOTSTRAP = "(bootstrap)";

    static Member ofClass(String owner) {
        return new Member(owner, "", "");
    }

    boolean isClass() {
        return name.isEmpty();
    }

    /** Names it as people write it: {@code java.lang.System.exit}. */
    String words() {
        String type = owner.replace('/', '.').replace('$', '.');
        if (owner.startsWith("(")) {
            return name;
        }
        return isClass() ? type : name.equals("<init>") ? "new " + type : type + "." + name;
    }
}
