package org.nanwang.kernel.http.rest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the rule of a resource method: at the method, then at the methods it overrides, then at the class and what it
 * extends and implements; the first one found counts. Superclasses come before interfaces. Without any, everyone may call.
 */
final class RoleRules {

    private RoleRules() {
    }

    static RoleRule of(Class<?> type, Method method) {
        List<Class<?>> family = family(type);
        return first(family.stream().flatMap(each -> overridden(method, each)).map(RoleRule::at))
                .or(() -> first(family.stream().map(RoleRule::at)))
                .orElse(RoleRule.EVERYONE);
    }

    /** Gives the roles that the rules of a class name. */
    static Set<String> named(Class<?> type) {
        Set<String> roles = new LinkedHashSet<>();
        for (Method method : type.getMethods()) {
            roles.addAll(of(type, method).roles());
        }
        roles.remove(RoleRule.ANYBODY_SIGNED_IN);
        return roles;
    }

    private static Optional<RoleRule> first(Stream<Optional<RoleRule>> rules) {
        return rules.flatMap(Optional::stream).findFirst();
    }

    private static Stream<Method> overridden(Method method, Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(each -> each.getName().equals(method.getName())
                && (sameParameters(each, method) || isBridged(method, each)));
    }

    /** A method of a generic type has other parameters than what implements it; the compiler leaves a bridge. */
    private static boolean isBridged(Method method, Method other) {
        return Arrays.stream(method.getDeclaringClass().getDeclaredMethods()).anyMatch(each -> each.isBridge()
                && each.getName().equals(other.getName()) && sameParameters(each, other));
    }

    private static boolean sameParameters(Method one, Method other) {
        return Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private static List<Class<?>> family(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            classes.add(each);
        }
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        classes.forEach(each -> collect(each, interfaces));
        classes.addAll(interfaces);
        return classes;
    }

    private static void collect(Class<?> type, Set<Class<?>> interfaces) {
        for (Class<?> each : type.getInterfaces()) {
            interfaces.add(each);
            collect(each, interfaces);
        }
    }
}
