package org.nanwang.marketplace.review;

import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.difference.BundleDifferences;
import org.nanwang.sdk.pack.difference.Difference;

/**
 * What is other than in the release approved before.
 *
 * @param previous that release's version
 * @param permissions asked for
 * @param operations of the REST interface, with what a changed one takes and gives
 * @param libraries embedded, with their versions
 * @param migrations SQL files
 * @param destructive the steps of new migrations that take something away, with their reasons
 * @param classes of its own
 * @param descriptor keys of app.yaml
 */
public record Differences(ReleaseVersion previous, Difference permissions, Difference operations, Difference libraries,
        Difference migrations, Difference destructive, Difference classes, Difference descriptor) {

    static Differences of(ReleaseVersion previous, BundleDifferences found) {
        return new Differences(previous, found.permissions(), found.operations(), found.libraries(), found.migrations(),
                found.destructive(), found.classes(), found.descriptor());
    }
}
