package org.nanwang.kernel.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what was given, the weaker first: file, environment, command line. */
public final class ConfigurationSources {

    private final Map<String, Setting> settings = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    ConfigurationSources() {
    }

    /** Adds a file, which has to be there. */
    public ConfigurationSources file(Path file) {
        new SettingsFile(file, problems).read().forEach(this::put);
        return this;
    }

    /** Adds variables: {@code NANWANG_HTTP_PORT} gives the key {@code http-port}; others are not looked at. */
    public ConfigurationSources environment(Map<String, String> variables) {
        variables.entrySet().stream().filter(variable -> Setting.isVariable(variable.getKey()))
                .map(variable -> Setting.ofVariable(variable.getKey(), variable.getValue())).forEach(this::put);
        return this;
    }

    /** Adds options, by key. */
    public ConfigurationSources commandLine(Map<String, String> options) {
        options.forEach((key, value) -> put(new Setting(key, value.strip(), "command line")));
        return this;
    }

    /** Gives what configuration classes read from. */
    public ConfigurationSource open() {
        return new ConfigurationSource(settings, problems);
    }

    private void put(Setting setting) {
        if (setting.value().isEmpty()) {
            settings.remove(setting.key());
        } else {
            settings.put(setting.key(), setting);
        }
    }
}
