package org.nanwang.kernel.apps.release;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;

/** Remembers inspections by digest: the same bytes give the same findings, in every county and after every start. */
final class InspectionCache {
    private static final int SIZE = 64;

    private final BundleInspector inspector;
    private final FitReleases fit;
    private final Map<String, Inspection> known = new LinkedHashMap<>(SIZE, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Inspection> eldest) {
            return size() > SIZE;
        }
    };

    InspectionCache(BundleInspector inspector, FitReleases fit) {
        this.inspector = inspector;
        this.fit = fit;
    }

    /** The digest has been checked against the file just before. */
    Inspection inspect(Path jar, String sha256) {
        synchronized (known) {
            Inspection inspection = known.get(sha256);
            if (inspection != null) {
                return inspection;
            }
        }
        Inspection inspection = fit.contains(sha256) ? inspector.read(jar, sha256) : judge(jar, sha256);
        synchronized (known) {
            known.put(sha256, inspection);
        }
        return inspection;
    }

    private Inspection judge(Path jar, String sha256) {
        Inspection inspection = inspector.inspect(jar);
        if (inspection.passed()) {
            fit.add(sha256);
        }
        return inspection;
    }
}
