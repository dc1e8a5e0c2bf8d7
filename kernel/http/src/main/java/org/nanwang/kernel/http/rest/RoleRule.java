package org.nanwang.kernel.http.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;

/**
 * Who may call a method, as an annotation of Jakarta Annotations says.
 *
 * @param open to everyone
 * @param roles else to whoever holds one of these; to nobody when there is none
 */
record RoleRule(boolean open, List<String> roles) {

    static final RoleRule EVERYONE = new RoleRule(true, List.of());

    /** In the place of a role: whoever has signed in. */
    static final String ANYBODY_SIGNED_IN = "**";

    /** Reads what stands at one place; of several, which must not be, the strictest counts. */
    static Optional<RoleRule> at(AnnotatedElement place) {
        RolesAllowed roles = place.getAnnotation(RolesAllowed.class);
        if (place.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(new RoleRule(false, List.of()));
        }
        if (roles != null) {
            return Optional.of(new RoleRule(false, List.of(roles.value())));
        }
        return place.isAnnotationPresent(PermitAll.class) ? Optional.of(EVERYONE) : Optional.empty();
    }

    boolean deniesAll() {
        return !open && roles.isEmpty();
    }
}
