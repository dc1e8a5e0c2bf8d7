package org.nanwang.sdk.people;

/**
 * A person's lasting, meaningless identifier.
 *
 * @param value 1 to 64 characters, never null
 * @since 1.0
 */
public record PersonId(String value) {

    /** @throws IllegalArgumentException if the value is null, empty or too long */
    public PersonId {
        if (value == null || value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("person id '" + value + "' is not 1 to 64 characters long");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
