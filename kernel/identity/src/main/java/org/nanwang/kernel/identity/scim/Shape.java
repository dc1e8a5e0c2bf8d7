package org.nanwang.kernel.identity.scim;

import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.scim.filter.PatchPath;

/**
 * What a resource is made of.
 *
 * @param single attributes and attributes within them, such as {@code name.formatted}
 * @param many attributes with more than one value
 * @param readOnly attributes that only the platform sets
 */
record Shape(Set<String> single, Set<String> many, Set<String> readOnly) {

    boolean knows(PatchPath path) {
        Optional<String> sub = path.target().sub().map(name -> "." + Documents.name(name));
        return path.chosen().isEmpty() && single.contains(Documents.name(path.target().attribute()) + sub.orElse(""));
    }
}
