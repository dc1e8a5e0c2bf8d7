package org.nanwang.sdk.pack.promise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.VersionRule;

/**
 * What a release promises.
 *
 * @param descriptor the app
 * @param version of the release
 * @param rest what callers rely on
 */
record Promises(AppDescriptor descriptor, ReleaseVersion version, Rest rest) {

    /** Reads them from a bundle that has a descriptor and a version. */
    static Promises of(Bundle bundle) {
        AppDescriptor descriptor = bundle.descriptor().orElseThrow();
        return new Promises(descriptor, VersionRule.version(bundle.manifest()).orElseThrow(),
                RestReader.read(new Classes(bundle.archives()), descriptor.vendor()));
    }

    Map<String, List<Break>> restBreaks(Promises after) {
        return new RestComparison(rest, after.rest).breaks();
    }

    Map<String, List<Break>> eventBreaks(Promises after) {
        return Map.of("app.yaml: events", Comparison.of("events", events(descriptor), events(after.descriptor), Use.KEPT));
    }

    Map<String, List<Break>> datasetBreaks(Promises after) {
        return Map.of("app.yaml: datasets",
                Comparison.of("datasets", datasets(descriptor), datasets(after.descriptor), Use.KEPT));
    }

    private static Shape events(AppDescriptor descriptor) {
        Map<String, Part> parts = new TreeMap<>();
        descriptor.events().forEach(event -> parts.put("'" + event.type() + "'", new Part(SchemaShapes.of(event.schema()), false)));
        return Shape.object(parts);
    }

    private static Shape datasets(AppDescriptor descriptor) {
        Map<String, Part> parts = new TreeMap<>();
        descriptor.datasets().forEach(dataset -> parts.put("'" + dataset.name() + "'", new Part(SchemaShapes.of(dataset.schema()), false)));
        return Shape.object(parts);
    }

    /** Tells whether its version says that it need not keep what an earlier one has promised (Semantic Versioning). */
    boolean mayBreak(Promises earlier) {
        ReleaseVersion was = earlier.version;
        return version.major() > was.major() || was.major() == 0 && version.major() == 0 && version.minor() > was.minor();
    }
}
