package org.nanwang.sdk.pack.promise;

import java.nio.file.Path;
import java.util.Optional;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.rule.Archives;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.VersionRule;

/** The release before the one that is judged, read when first asked for; once for all rules about it. */
final class Previous {

    private final Optional<Path> jar;
    private Optional<Promises> promises = Optional.empty();
    private Optional<Promises> judged = Optional.empty();
    private boolean read;

    Previous(Optional<Path> jar) {
        this.jar = jar;
    }

    boolean isThere() {
        return jar.isPresent();
    }

    String name() {
        return jar.map(Path::getFileName).map(Path::toString).orElse("");
    }

    /** Gives what it promised; empty when it cannot be read. */
    Optional<Promises> promises() {
        if (!read) {
            read = true;
            promises = jar.flatMap(Previous::read);
        }
        return promises;
    }

    /** Gives what the release that is judged promises. */
    Promises judged(Bundle bundle) {
        if (judged.isEmpty()) {
            judged = Optional.of(Promises.of(bundle));
        }
        return judged.get();
    }

    private static Optional<Promises> read(Path jar) {
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            Bundle bundle = Bundle.of(content, SharedPackages.ofThisSdk(), archives);
            return bundle.descriptor().isPresent() && VersionRule.version(bundle.manifest()).isPresent()
                    ? Optional.of(Promises.of(bundle)) : Optional.empty();
        } catch (UnreadableJarException e) {
            return Optional.empty();
        }
    }
}
