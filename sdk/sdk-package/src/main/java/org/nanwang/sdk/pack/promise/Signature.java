package org.nanwang.sdk.pack.promise;

import java.util.ArrayList;
import java.util.List;

/** Reads signatures of classes, methods and fields (JVMS 4.7.9.1), and descriptors, which are signatures, too. */
final class Signature {

    private final String text;
    private int at;

    private Signature(String text) {
        this.text = text;
    }

    /**
     * The signature of a method.
     *
     * @param parameters types of what it takes
     * @param result the type of what it gives
     */
    record Method(List<JavaType> parameters, JavaType result) {
    }

    static JavaType type(String text) {
        return new Signature(text).type();
    }

    static Method method(String text) {
        Signature reader = new Signature(text);
        reader.variables();
        reader.at++;
        List<JavaType> parameters = reader.types(')');
        return new Method(parameters, reader.type());
    }

    /** Gives the names of a class's variables. */
    static List<String> variables(String text) {
        return new Signature(text).variables();
    }

    /** Gives the types that a class extends and implements. */
    static List<JavaType> parents(String text) {
        Signature reader = new Signature(text);
        reader.variables();
        List<JavaType> parents = new ArrayList<>();
        while (reader.at < text.length()) {
            parents.add(reader.type());
        }
        return parents;
    }

    private List<String> variables() {
        List<String> names = new ArrayList<>();
        if (text.charAt(at) != '<') {
            return names;
        }
        at++;
        while (text.charAt(at) != '>') {
            names.add("<" + until(":") + ">");
            while (text.charAt(at) == ':') {
                at++;
                if (text.charAt(at) != ':') {
                    type();
                }
            }
        }
        at++;
        return names;
    }

    private List<JavaType> types(char end) {
        List<JavaType> types = new ArrayList<>();
        while (text.charAt(at) != end) {
            types.add(type());
        }
        at++;
        return types;
    }

    private JavaType type() {
        char first = text.charAt(at++);
        return switch (first) {
            case '[' -> new JavaType("[", List.of(type()));
            case 'T' -> variable();
            case 'L' -> ofClass();
            case '*' -> JavaType.ANY;
            case '+' -> type();
            case '-' -> {
                type();
                yield JavaType.ANY;
            }
            default -> JavaType.of(String.valueOf(first));
        };
    }

    private JavaType variable() {
        String name = until(";");
        at++;
        return JavaType.of("<" + name + ">");
    }

    /** An inner class of a generic one is written as a part of it. */
    private JavaType ofClass() {
        String name = until("<;.");
        List<JavaType> arguments = List.of();
        for (char next = text.charAt(at++); next != ';'; next = text.charAt(at++)) {
            if (next == '<') {
                arguments = types('>');
            } else {
                name += "$" + until("<;.");
            }
        }
        return new JavaType(name, arguments);
    }

    private String until(String ends) {
        int start = at;
        while (ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
