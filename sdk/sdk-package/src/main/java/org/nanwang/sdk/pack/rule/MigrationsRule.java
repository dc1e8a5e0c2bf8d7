package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/** Migrations are SQL files in UTF-8 whose names tell their order. */
final class MigrationsRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("migrations");
    private static final Pattern NAME = Pattern.compile("[0-9]{3,}[a-z0-9_.-]*\\.sql");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.content().files().stream()
                .filter(path -> path.startsWith(BundleMigrations.FOLDER))
                .flatMap(path -> check(bundle, path))
                .toList();
    }

    private Stream<Finding> check(Bundle bundle, String path) {
        if (!NAME.matcher(path.substring(BundleMigrations.FOLDER.length())).matches()) {
            return Stream.of(OFFENCE.variant("name", path));
        }
        try {
            boolean blank = BundleMigrations.read(bundle.content(), path).sql().isBlank();
            return blank ? Stream.of(OFFENCE.variant("empty", path)) : Stream.empty();
        } catch (UnreadableJarException e) {
            return Stream.of(OFFENCE.at(path));
        }
    }
}
