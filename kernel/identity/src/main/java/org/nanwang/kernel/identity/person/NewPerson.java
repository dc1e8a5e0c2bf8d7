package org.nanwang.kernel.identity.person;

import java.util.List;

/**
 * Somebody to be added. All but the name may be null.
 *
 * @param name what they sign in with
 * @param password empty for somebody who signs in another way
 * @param region their home; else that of who adds them
 * @param externalId what a directory outside calls them
 */
public record NewPerson(String name, String password, List<String> roles, List<String> permissions, String region,
        String displayName, String externalId, Personal personal) {

    /** Describes somebody with a password and roles. */
    public NewPerson(String name, String password, List<String> roles, List<String> permissions) {
        this(name, password, roles, permissions, null, null, null, null);
    }

    @Override
    public String toString() {
        return "NewPerson " + name;
    }
}
