package org.nanwang.sdk.people;

import java.util.Objects;
import java.util.Optional;

/**
 * An organisation a person acts for.
 *
 * @param organisation which one, never null
 * @param name its registered name, never null
 * @param creditCode its unified social credit code (GB 32100); empty where it has none, never null
 * @param position what the person is there; empty where it was not told, never null
 * @since 1.0
 */
public record Membership(
        OrganisationId organisation, String name, Optional<String> creditCode, Optional<String> position) {

    /** @throws NullPointerException if a part is null */
    public Membership {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(creditCode, "creditCode");
        Objects.requireNonNull(position, "position");
    }
}
