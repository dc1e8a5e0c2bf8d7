package org.nanwang.sdk.pack.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.content.BundleMigration;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.rule.Bundle;

/** The migrations of a bundle and of the release before it, read when first asked for; once for all rules about them. */
final class Scripts {

    private final Optional<Path> previous;
    private Optional<List<Script>> scripts = Optional.empty();
    private Optional<Optional<Map<String, String>>> before = Optional.empty();

    Scripts(Optional<Path> previous) {
        this.previous = previous;
    }

    /** Gives those that can be read, in the order they run. */
    List<Script> of(Bundle bundle) {
        if (scripts.isEmpty()) {
            scripts = Optional.of(read(bundle));
        }
        return scripts.get();
    }

    Walk walk(Bundle bundle) {
        return new Walk(of(bundle), before().map(Map::keySet));
    }

    /** Gives the texts of the release before by their names; empty when there is none, or none that can be read. */
    Optional<Map<String, String>> before() {
        if (before.isEmpty()) {
            before = Optional.of(previous.flatMap(Scripts::texts));
        }
        return before.get();
    }

    private static List<Script> read(Bundle bundle) {
        List<Script> found = new ArrayList<>();
        for (String path : bundle.content().files()) {
            if (path.startsWith(BundleMigrations.FOLDER) && path.endsWith(".sql")) {
                try {
                    found.add(Script.of(BundleMigrations.read(bundle.content(), path)));
                } catch (UnreadableJarException e) {
                    // another rule tells of it
                    continue;
                }
            }
        }
        found.sort(Comparator.comparing(Script::name));
        return List.copyOf(found);
    }

    private static Optional<Map<String, String>> texts(Path jar) {
        try {
            return Optional.of(BundleMigrations.read(jar).stream()
                    .collect(Collectors.toMap(BundleMigration::name, BundleMigration::sql)));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }
}
