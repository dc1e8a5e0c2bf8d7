package org.nanwang.kernel.identity.organisation;

/** An organisation somebody acts for, and as what. */
public record Membership(Organisation organisation, Member.Position position) {
}
