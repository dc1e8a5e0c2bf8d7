package org.nanwang.kernel.apps.instance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.Configuration;

/** A configuration over values as JSON gives them. */
final class MapConfiguration implements Configuration {
    private final Map<String, Object> values;

    MapConfiguration(Map<String, Object> values) {
        this.values = values;
    }

    @Override
    public Optional<String> text(String name) {
        return typed(name, String.class, "text");
    }

    @Override
    public Optional<Long> number(String name) {
        return typed(name, Number.class, "whole number").map(number -> whole(name, number));
    }

    @Override
    public Optional<Boolean> flag(String name) {
        return typed(name, Boolean.class, "true or false");
    }

    @Override
    public List<String> texts(String name) {
        List<?> list = typed(name, List.class, "list of texts").orElse(List.of());
        return list.stream().map(item -> cast(name, item, String.class, "list of texts")).toList();
    }

    private <T> Optional<T> typed(String name, Class<T> type, String expected) {
        return find(name).map(value -> cast(name, value, type, expected));
    }

    private Optional<Object> find(String name) {
        Object place = values;
        for (String word : name.split("\\.")) {
            place = place instanceof Map<?, ?> map ? map.get(word) : null;
        }
        return Optional.ofNullable(place);
    }

    private static long whole(String name, Number number) {
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException e) {
            throw mismatch(name, "whole number");
        }
    }

    private static <T> T cast(String name, Object value, Class<T> type, String expected) {
        if (!type.isInstance(value)) {
            throw mismatch(name, expected);
        }
        return type.cast(value);
    }

    private static IllegalArgumentException mismatch(String name, String expected) {
        return new IllegalArgumentException("configuration '" + name + "' is no " + expected);
    }
}
