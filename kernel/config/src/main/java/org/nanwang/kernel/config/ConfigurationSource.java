package org.nanwang.kernel.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nanwang.sdk.error.Refusal;

/**
 * Where configuration classes read their keys. The command line wins over the environment, the environment over the
 * file; an empty value counts as not given. A value that is not allowed is noted and its default returned, so that
 * {@link #finish()} can report everything at once.
 */
public final class ConfigurationSource {

    private static final String NOWHERE = "not set";
    private static final String HIDDEN = "***";

    private final Map<String, Setting> settings;
    private final List<Problem> problems;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> hidden = new HashSet<>();

    ConfigurationSource(Map<String, Setting> settings, List<Problem> problems) {
        this.settings = new HashMap<>(settings);
        this.problems = new ArrayList<>(problems);
    }

    /** Starts with no source at all. */
    public static ConfigurationSources from() {
        return new ConfigurationSources();
    }

    /** Reads a text. */
    public Optional<String> text(String key) {
        return find(key).map(Setting::value);
    }

    /** Reads a text. */
    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** Reads a whole number. */
    public int integer(String key, int otherwise, int least, int most) {
        return read(key, value -> integer(value).filter(number -> number >= least && number <= most),
                ConfigError.NOT_AN_INTEGER, String.valueOf(least), String.valueOf(most)).orElse(otherwise);
    }

    /** Reads true or false. */
    public boolean flag(String key, boolean otherwise) {
        return read(key, value -> Optional.of(value).filter(List.of("true", "false")::contains).map(Boolean::valueOf),
                ConfigError.NOT_A_FLAG).orElse(otherwise);
    }

    /** Reads a duration such as {@code 30s}, up to a week. */
    public Duration duration(String key, Duration otherwise) {
        return duration(key, otherwise, Duration.ofMillis(1), Duration.ofDays(7));
    }

    /** Reads a duration such as {@code 30s}. */
    public Duration duration(String key, Duration otherwise, Duration least, Duration most) {
        return read(key,
                value -> Units.duration(value).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0),
                ConfigError.NOT_A_DURATION, Units.text(least), Units.text(most)).orElse(otherwise);
    }

    /** Reads a size such as {@code 64MB}, in bytes. */
    public long size(String key, long otherwise) {
        return read(key, value -> Units.size(value).filter(size -> size > 0), ConfigError.NOT_A_SIZE)
                .orElse(otherwise);
    }

    /** Reads a path. */
    public Optional<Path> path(String key) {
        return read(key, ConfigurationSource::toPath, ConfigError.NOT_A_PATH);
    }

    /** Reads a path. */
    public Path path(String key, Path otherwise) {
        return path(key).orElse(otherwise);
    }

    /** Reads texts separated by commas; empty when there are none. */
    public List<String> list(String key) {
        return text(key).stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .filter(item -> !item.isEmpty()).toList();
    }

    /** Reads an absolute address. */
    public Optional<URI> uri(String key, String example) {
        return read(key, ConfigurationSource::toUri, ConfigError.NOT_A_URI, example);
    }

    /** Reads one of an enum's constants, written in lower case with hyphens. */
    public <T extends Enum<T>> T choice(String key, T otherwise) {
        List<T> all = List.of(otherwise.getDeclaringClass().getEnumConstants());
        return read(key, value -> all.stream().filter(one -> word(one).equals(value)).findFirst(),
                ConfigError.NOT_A_CHOICE, String.join(", ", all.stream().map(ConfigurationSource::word).toList()))
                .orElse(otherwise);
    }

    /** Reads a value that must not be seen. */
    public Optional<Secret> secret(String key) {
        hidden.add(key);
        return text(key).map(Secret::new);
    }

    /** Notes that a value which was read does not do, for what only its reader knows. */
    public void refuse(String key, Refusal reason) {
        Setting setting = settings.getOrDefault(key, new Setting(key, "", NOWHERE));
        String shown = hidden.contains(key) ? HIDDEN : setting.value();
        problems.add(new Problem(key, shown, setting.origin(), reason));
    }

    /** Notes that a value which was read does not do; {@code allowed} completes "must be ...". */
    public void refuse(String key, String allowed) {
        refuse(key, new Refusal(ConfigError.NOT_ALLOWED, allowed));
    }

    /** Takes keys as right that something else reads, such as a start script. */
    public void known(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Gives all keys that were read so far or are known elsewhere, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(known);
    }

    /**
     * Ends reading: what nobody read is unknown.
     *
     * @throws ConfigurationException if there is any problem
     */
    public void finish() {
        settings.values().stream().filter(setting -> !known.contains(setting.key()))
                .sorted((a, b) -> a.key().compareTo(b.key())).forEach(this::reportUnknown);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** The value stays hidden: a misspelt password is a password all the same. */
    private void reportUnknown(Setting setting) {
        Refusal refusal = Spelling.nearest(setting.key(), known)
                .map(meant -> new Refusal(ConfigError.KEY_MISSPELT, meant))
                .orElseGet(() -> new Refusal(ConfigError.KEY_UNKNOWN));
        problems.add(new Problem(setting.key(), "", setting.origin(), refusal));
    }

    private Optional<Setting> find(String key) {
        known.add(key);
        return Optional.ofNullable(settings.get(key));
    }

    private <T> Optional<T> read(String key, Function<String, Optional<T>> parser, ConfigError error,
            Object... allowed) {
        Optional<Setting> setting = find(key);
        Optional<T> value = setting.map(Setting::value).flatMap(parser);
        if (setting.isPresent() && value.isEmpty()) {
            refuse(key, new Refusal(error, allowed));
        }
        return value;
    }

    private static Optional<Integer> integer(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> toPath(String value) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> toUri(String value) {
        try {
            return Optional.of(new URI(value)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
