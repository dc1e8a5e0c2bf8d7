package org.nanwang.sdk.pack.difference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.migration.Destructions;

/**
 * What is other in a bundle than in the one of the release before.
 *
 * @param permissions it asks for
 * @param operations of its REST interface, as {@code GET /lots/{}}; a changed one with each thing it takes or gives anew or no more
 * @param libraries in it, by their Maven names, with their versions
 * @param migrations by their files; one that counties have run must not change
 * @param destructive the steps of new migrations that take something away, as {@code 002-next.sql:3 drop table lot: why}
 * @param classes of its own
 * @param descriptor the keys of app.yaml, as {@code summary.en}
 */
public record BundleDifferences(Difference permissions, Difference operations, Difference libraries, Difference migrations,
        Difference destructive, Difference classes, Difference descriptor) {

    /** Reads what was written before there were steps. */
    public BundleDifferences {
        destructive = Objects.requireNonNullElse(destructive, Difference.of(Set.of(), Set.of()));
    }

    /**
     * Compares two bundles. No class of them is loaded.
     *
     * @throws Refusal if one cannot be read
     */
    public static BundleDifferences between(Path before, Path after) {
        BundleFacts was = BundleFacts.of(before);
        BundleFacts is = BundleFacts.of(after);
        return new BundleDifferences(Difference.of(was.permissions(), is.permissions()), operations(was, is),
                libraries(was, is), Difference.of(was.migrations(), is.migrations()), destructive(before, after),
                Difference.of(was.classes(), is.classes()), Difference.of(was.descriptor(), is.descriptor()));
    }

    private static Difference destructive(Path before, Path after) {
        Set<String> had = BundleMigrations.read(before).stream().map(BundleMigration::name).collect(Collectors.toSet());
        return Difference.of(Set.of(), Destructions.in(BundleMigrations.read(after), had).stream()
                .map(step -> step.migration() + ":" + step.line() + " " + step.statement() + step.reason().map(why -> ": " + why).orElse(""))
                .collect(Collectors.toSet()));
    }

    private static Difference operations(BundleFacts was, BundleFacts is) {
        return Difference.of(was.operations(), is.operations(), name -> {
            List<String> changes = new ArrayList<>();
            without(was.operations().get(name), is.operations().get(name)).forEach(gone -> changes.add(name + ": - " + gone));
            without(is.operations().get(name), was.operations().get(name)).forEach(come -> changes.add(name + ": + " + come));
            return changes;
        });
    }

    private static Set<String> without(Set<String> facts, Set<String> others) {
        Set<String> left = new TreeSet<>(facts);
        left.removeAll(others);
        return left;
    }

    private static Difference libraries(BundleFacts was, BundleFacts is) {
        Difference names = Difference.of(was.libraries(), is.libraries(),
                name -> List.of(name + " " + version(was.libraries(), name) + " -> " + version(is.libraries(), name)));
        return new Difference(versioned(names.added(), is.libraries()), versioned(names.removed(), was.libraries()),
                names.changed(), names.more());
    }

    private static List<String> versioned(List<String> names, Map<String, BundleFacts.Library> libraries) {
        return names.stream().map(name -> (name + " " + version(libraries, name)).strip()).toList();
    }

    /** The beginning of the digest tells apart what calls itself the same. */
    private static String version(Map<String, BundleFacts.Library> libraries, String name) {
        BundleFacts.Library library = libraries.get(name);
        return (library.version() + " (" + library.sha256().substring(0, 8) + ")").strip();
    }
}
