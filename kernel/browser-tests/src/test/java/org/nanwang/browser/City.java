package org.nanwang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.nanwang.tests.DemoCity;

/** One city and one browser for all tests: started by the first that asks for a {@link People}, stopped after the last. */
final class City implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(City.class))
                .getOrComputeIfAbsent(Running.class, key -> start(), Running.class).people;
    }

    private static Running start() {
        try {
            return new Running();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running implements AutoCloseable {

        private final DemoCity city;
        private final People people;

        Running() throws IOException {
            this.city = DemoCity.up();
            this.people = new People(city);
        }

        @Override
        public void close() throws IOException {
            try {
                people.close();
            } finally {
                city.close();
            }
        }
    }
}
