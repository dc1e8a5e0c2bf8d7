package org.nanwang.kernel.identity.organisation;

/**
 * Somebody who acts for an organisation.
 *
 * @param account the account's id
 */
public record Member(String organisation, String account, Position position) {

    /** As what. */
    public enum Position {
        /** Named in the register, and bound by every signature. */
        LEGAL_REPRESENTATIVE,
        /** Entrusted by the legal representative. */
        AGENT,
        /** Belongs to it. */
        MEMBER
    }
}
