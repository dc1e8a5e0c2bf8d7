package org.nanwang.sdk.people;

/**
 * The lasting, meaningless identifier of an enterprise, an authority or an institution.
 *
 * @param value 1 to 64 characters, never null
 * @since 1.0
 */
public record OrganisationId(String value) {

    /** @throws IllegalArgumentException if the value is null, empty or too long */
    public OrganisationId {
        if (value == null || value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("organisation id '" + value + "' is not 1 to 64 characters long");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
