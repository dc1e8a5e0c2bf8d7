package org.nanwang.tests;

import java.util.Map;

/**
 * What every node of a test is told, so that it costs little: it lives for seconds, in which nothing that is optimised or
 * collected in parallel ever pays, and what a password's hash costs is seldom the subject. A test that needs it otherwise
 * says so in its own environment. Maven asks for it; benchmarks do not, and measure what ships.
 */
public final class CheapNode {

    /** The options for Java; they take back the collector that the start script has chosen. */
    public static final String JAVA_OPTIONS = asked() ? "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC" : "";

    static final Map<String, String> ENVIRONMENT = asked()
            ? Map.of("NANWANG_JAVA_OPTIONS", JAVA_OPTIONS, "NANWANG_PASSWORD_MEMORY", "7MB", "NANWANG_PASSWORD_PASSES", "1")
            : Map.of();

    private CheapNode() {
    }

    private static boolean asked() {
        return Boolean.getBoolean("nanwang.cheap-nodes");
    }
}
