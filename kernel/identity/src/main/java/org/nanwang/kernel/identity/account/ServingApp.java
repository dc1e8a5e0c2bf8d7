package org.nanwang.kernel.identity.account;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.region.RegionCode;

/**
 * An app in a region, and what its descriptor says of itself.
 *
 * @param path where it serves on this node, with a slash at both ends
 * @param roles what people can be in it
 * @param permissions what it asks of the platform
 */
public record ServingApp(AppId id, RegionCode region, String path, Bilingual name, List<Declared> roles,
        List<Declared> permissions) {

    /** Copies the lists. */
    public ServingApp {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    /**
     * Something declared.
     *
     * @param title what it is called; a permission has only its name
     * @param reason what it is for
     */
    public record Declared(String name, Bilingual title, Bilingual reason) {
    }

    /** Finds a role by its name. */
    public Optional<Declared> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** Finds a permission by its name. */
    public Optional<Declared> permission(String name) {
        return permissions.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
