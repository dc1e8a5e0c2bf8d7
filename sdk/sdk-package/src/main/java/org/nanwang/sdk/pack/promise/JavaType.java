package org.nanwang.sdk.pack.promise;

import java.util.List;
import java.util.Map;

/**
 * A type as generic signatures write it.
 *
 * @param name a class with slashes, a primitive's letter, {@code [} for an array, or {@code <T>} for a variable
 * @param arguments its type arguments; an array's is what it holds
 */
record JavaType(String name, List<JavaType> arguments) {

    static final JavaType ANY = of("java/lang/Object");

    static JavaType of(String name) {
        return new JavaType(name, List.of());
    }

    /** Gives an argument; what is not written can be anything. */
    JavaType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ANY;
    }

    /** Puts in what variables stand for. */
    JavaType with(Map<String, JavaType> variables) {
        if (name.startsWith("<")) {
            return variables.getOrDefault(name, ANY);
        }
        return new JavaType(name, arguments.stream().map(argument -> argument.with(variables)).toList());
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + arguments;
    }
}
