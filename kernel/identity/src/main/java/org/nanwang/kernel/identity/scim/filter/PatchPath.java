package org.nanwang.kernel.identity.scim.filter;

import java.util.Optional;

/**
 * What a change is about.
 *
 * @param target the attribute, perhaps one within it
 * @param chosen which values of an attribute with many
 */
public record PatchPath(AttributePath target, Optional<Filter> chosen) {
}
