package org.nanwang.docs;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes one newcomer with one city for all of them; JUnit closes it after the last. */
final class SharedNewcomer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Newcomer.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(SharedNewcomer.class))
                .getOrComputeIfAbsent("newcomer", key -> Newcomer.arrives().up(), Newcomer.class);
    }
}
