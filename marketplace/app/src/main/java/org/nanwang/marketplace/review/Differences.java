package org.nanwang.marketplace.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nanwang.marketplace.release.Release;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * What is other than in the release approved before.
 *
 * @param previous that release's version
 * @param permissions asked for
 * @param libraries embedded jars
 * @param migrations SQL files
 * @param descriptor the keys of app.yaml that say something else
 * @param classesBefore how many classes of its own the one before has
 * @param classesAfter how many this one has
 */
public record Differences(ReleaseVersion previous, Change permissions, Change libraries, Change migrations,
        List<String> descriptor, int classesBefore, int classesAfter) {

    static Differences of(Release before, BundleFacts old, Release after, BundleFacts now) {
        return new Differences(before.id().version(),
                Change.of(before.listing().permissionNames(), after.listing().permissionNames()),
                Change.of(old.libraries(), now.libraries()), Change.of(old.migrations(), now.migrations()),
                keys(old.descriptor(), now.descriptor()), old.classes(), now.classes());
    }

    private static List<String> keys(Map<?, ?> old, Map<?, ?> now) {
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .filter(key -> !Objects.equals(old.get(key), now.get(key))).map(String::valueOf).distinct().sorted().toList();
    }

    /** What has come and what has gone. */
    public record Change(List<String> added, List<String> removed) {

        static Change of(List<String> old, List<String> now) {
            return new Change(now.stream().filter(each -> !old.contains(each)).toList(),
                    old.stream().filter(each -> !now.contains(each)).toList());
        }
    }
}
