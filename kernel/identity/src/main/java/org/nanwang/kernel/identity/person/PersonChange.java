package org.nanwang.kernel.identity.person;

/** What to change about somebody; null leaves it as it is. */
public record PersonChange(String displayName, String region, Boolean active, String externalId, Personal personal) {

    /** Lets somebody in, or keeps them out. */
    public static PersonChange active(boolean active) {
        return new PersonChange(null, null, active, null, null);
    }

    @Override
    public String toString() {
        return "PersonChange";
    }
}
