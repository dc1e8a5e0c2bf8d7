package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.osgi.BundleVersionRange;

/** The versions of the SDK that are known: those released, as recorded, and the one this code belongs to. */
final class SdkHistory {

    /** Add a version when it is released: copy {@code sdk-this.txt} of its build to {@code sdk-1.0.0.txt}. */
    private static final List<String> RELEASED = List.of();

    private final List<SdkIndex> versions;

    SdkHistory(List<SdkIndex> versions) {
        this.versions = List.copyOf(versions);
    }

    static SdkHistory standard() {
        return Standard.HISTORY;
    }

    /** Read when first asked for. */
    private static final class Standard {

        private static final SdkHistory HISTORY = read();
    }

    private static SdkHistory read() {
        return new SdkHistory(Stream.concat(RELEASED.stream().map(version -> "sdk-" + version + ".txt"),
                Stream.of("sdk-this.txt")).map(SdkIndex::resource).toList());
    }

    /** Gives those that an app says it runs on. */
    List<SdkIndex> within(String range) {
        BundleVersionRange wanted = BundleVersionRange.parse(range);
        return versions.stream().filter(index -> wanted.includes(index.version())).toList();
    }
}
