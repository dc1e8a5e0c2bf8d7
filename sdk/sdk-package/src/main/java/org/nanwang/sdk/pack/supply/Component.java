package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Optional;

/**
 * Something in a bundle that its vendor did not make, as far as it says who made it.
 *
 * @param place the library it lies in
 * @param sha256 of that library's file, 64 hexadecimal digits
 * @param group its Maven groupId; empty if it does not say
 * @param name its Maven artifactId, or what its file is called
 * @param version empty if it does not say
 * @param licences as it names them
 */
public record Component(String place, String sha256, Optional<String> group, String name, Optional<String> version,
        List<String> licences) {

    /** Copies the list. */
    public Component {
        licences = List.copyOf(licences);
    }

    /** Names it as Maven does, {@code group:name}; empty if it does not say its group. */
    public Optional<String> coordinates() {
        return group.map(known -> known + ":" + name);
    }

    /** Names it for people. */
    public String title() {
        return coordinates().orElse(name) + version.map(known -> " " + known).orElse("");
    }

    /** Gives its package URL, {@code pkg:maven/group/name@version}; empty if it does not say enough. */
    public Optional<String> purl() {
        return group.flatMap(known -> version.map(number -> "pkg:maven/" + known + "/" + name + "@" + number));
    }
}
