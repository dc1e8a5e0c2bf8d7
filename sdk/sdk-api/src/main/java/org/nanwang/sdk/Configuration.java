package org.nanwang.sdk;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The values a county chose for one installation. Nested objects are reached by dotted names: {@code tariff.first-hour}.
 *
 * @since 1.0
 */
@ProviderType
public interface Configuration {

    /**
     * Gives a text value.
     *
     * @param name dotted name, never null
     * @return empty when neither the county nor the schema's default sets it
     * @throws IllegalArgumentException if the value is no text
     */
    Optional<String> text(String name);

    /**
     * Gives a whole number.
     *
     * @param name dotted name, never null
     * @return empty when neither the county nor the schema's default sets it
     * @throws IllegalArgumentException if the value is no whole number in the range of a long
     */
    Optional<Long> number(String name);

    /**
     * Gives a truth value.
     *
     * @param name dotted name, never null
     * @return empty when neither the county nor the schema's default sets it
     * @throws IllegalArgumentException if the value is neither true nor false
     */
    Optional<Boolean> flag(String name);

    /**
     * Gives a list of texts.
     *
     * @param name dotted name, never null
     * @return unmodifiable; empty when not set
     * @throws IllegalArgumentException if the value is no list of texts
     */
    List<String> texts(String name);
}
