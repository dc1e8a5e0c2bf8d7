package org.nanwang.kernel.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.apps.AppsConfig;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.config.ConfigurationSources;
import org.nanwang.kernel.http.HttpConfig;
import org.nanwang.kernel.identity.account.PasswordCost;
import org.nanwang.kernel.identity.factor.SecondFactor;
import org.nanwang.kernel.observe.log.LogConfig;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.trial.TrialConfig;
import org.nanwang.sdk.region.RegionCode;

/**
 * All a node is told before it starts.
 *
 * @param data the folder for everything it keeps
 * @param city the root of its region tree
 * @param modules what each module is told
 * @param circumstances what a test may set
 */
public record NodeSettings(Path data, RegionCode city, Modules modules, Circumstances circumstances) {

    private static final String JINING = "370800";
    private static final int FEW_CONNECTIONS = 20;

    /** What each module is told. */
    public record Modules(StorageConfig storage, HttpConfig http, AppsConfig apps,
            PasswordCost passwords, SecondFactor secondFactor, TrialConfig trial, LogConfig log) {
    }

    /** What is not configured: the time, and who watches rollouts. */
    public record Circumstances(Clock clock, StepObserver observer) {
    }

    /**
     * Reads the settings for production: the file {@code nanwang.properties} in the data folder, or the one named by
     * {@code config}, then the environment, then the command line.
     *
     * @throws org.nanwang.kernel.config.ConfigurationException telling all problems at once
     */
    public static NodeSettings read(Map<String, String> environment, Map<String, String> commandLine) {
        return read(environment, commandLine, Profile.PRODUCTION);
    }

    /**
     * Reads the settings.
     *
     * @param usual what holds where nothing is said
     */
    static NodeSettings read(Map<String, String> environment, Map<String, String> commandLine, Profile usual) {
        Path data = Path.of(commandLine.getOrDefault("data", environment.getOrDefault("NANWANG_DATA", "data")));
        ConfigurationSources sources = ConfigurationSource.from();
        file(data, environment, commandLine).ifPresent(sources::file);
        return read(sources.environment(environment).commandLine(commandLine).open(), data, usual);
    }

    static NodeSettings read(ConfigurationSource source, Path data) {
        return read(source, data, Profile.PRODUCTION);
    }

    private static NodeSettings read(ConfigurationSource source, Path data, Profile usual) {
        source.known("data", "config", "home", "ca", "browser", "password", "client-secret", "token", "debug", "java-options");
        NodeSettings settings = new NodeSettings(data.toAbsolutePath().normalize(), city(source),
                new Modules(StorageConfig.from(source), HttpConfig.from(source, data), AppsConfig.from(source),
                        PasswordCost.from(source), SecondFactor.from(source, usual.secondFactor()), TrialConfig.from(source, usual.trials()),
                        LogConfig.from(source)),
                new Circumstances(Clock.systemUTC(), StepObserver.NONE));
        source.finish();
        return settings;
    }

    /** Gives the same with someone who watches every step of a rollout. */
    public NodeSettings observing(StepObserver observer) {
        return new NodeSettings(data, city, modules, new Circumstances(circumstances.clock(), observer));
    }

    /** Gives the same for a node that is thrown away soon, database and all. */
    NodeSettings throwaway() {
        return new NodeSettings(data, city, new Modules(modules.storage().throwaway(FEW_CONNECTIONS), modules.http(),
                modules.apps(), modules.passwords(), modules.secondFactor(), modules.trial(), modules.log()), circumstances);
    }

    /** Gives the same with another clock. */
    NodeSettings at(Clock clock) {
        return new NodeSettings(data, city, modules, new Circumstances(clock, circumstances.observer()));
    }

    private static Optional<Path> file(Path data, Map<String, String> environment, Map<String, String> commandLine) {
        Optional<Path> named = Optional.ofNullable(commandLine.getOrDefault("config", environment.get("NANWANG_CONFIG")))
                .map(Path::of);
        return named.or(() -> Optional.of(data.resolve("nanwang.properties")).filter(Files::exists));
    }

    private static RegionCode city(ConfigurationSource source) {
        String code = source.text("city", JINING);
        try {
            return new RegionCode(code);
        } catch (IllegalArgumentException e) {
            source.refuse("city", "a region code of 6 digits, such as " + JINING);
            return new RegionCode(JINING);
        }
    }
}
