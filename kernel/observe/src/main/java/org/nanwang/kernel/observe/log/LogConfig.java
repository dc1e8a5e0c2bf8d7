package org.nanwang.kernel.observe.log;

import org.nanwang.kernel.config.ConfigurationSource;

/**
 * How the node logs.
 *
 * @param format for people or for machines
 * @param level from which level on
 */
public record LogConfig(Format format, Level level) {

    /** What a line is made for. */
    public enum Format { TEXT, JSON }

    /** How much is told. */
    public enum Level { ERROR, WARN, INFO, DEBUG, TRACE }

    /** Reads {@code log-format} and {@code log-level}. */
    public static LogConfig from(ConfigurationSource source) {
        return new LogConfig(source.choice("log-format", Format.TEXT), source.choice("log-level", Level.INFO));
    }
}
