package org.nanwang.kernel.launcher;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings that may be given on the command line of {@code up} and {@code start}. */
final class SettingsOptions {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "option.help")
    private boolean help;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
    private String data;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config")
    private String config;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "option.port")
    private String port;

    /**
     * Reads them with all others.
     *
     * @param usual what holds where nothing is said
     */
    NodeSettings settings(Profile usual) {
        Map<String, String> given = new HashMap<>();
        put(given, "data", data);
        put(given, "config", config);
        put(given, "http-port", port);
        return NodeSettings.read(System.getenv(), given, usual);
    }

    private static void put(Map<String, String> given, String key, String value) {
        if (value != null) {
            given.put(key, value);
        }
    }
}
