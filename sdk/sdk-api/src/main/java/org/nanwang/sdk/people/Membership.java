package org.nanwang.sdk.people;

import java.util.Objects;
import java.util.Optional;

/**
 * An organisation a person acts for.
 *
 * @param organisation which one, never null
 * @param name its registered name, never null
 * @param creditCode its unified social credit code; empty where it has none, never null
 * @param position as what, never null
 * @since 1.0
 */
public record Membership(
        OrganisationId organisation, String name, Optional<CreditCode> creditCode, Position position) {

    /** As what a person acts for an organisation. */
    public enum Position {
        /** Named in the register, and bound by every signature. */
        LEGAL_REPRESENTATIVE,
        /** Entrusted by the legal representative. */
        AGENT,
        /** Belongs to it. */
        MEMBER
    }

    /** @throws NullPointerException if a part is null */
    public Membership {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(creditCode, "creditCode");
        Objects.requireNonNull(position, "position");
    }
}
