package org.nanwang.kernel.config;

import java.util.Objects;

/** A value that must not be seen: hidden in logs, problems and everywhere a text is made of it. */
public final class Secret {

    private final String value;

    /** Hides a value. */
    public Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Gives the value to the one place that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
