package org.nanwang.sdk.pack.code;

/**
 * A role that a resource asks of its callers.
 *
 * @param role its name
 * @param site where
 */
record RoleUse(String role, Site site) {
}
