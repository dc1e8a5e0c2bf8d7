package org.nanwang.kernel.trial.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a trial's process is started: the same Java and the same class path as this one, made to start quickly and to stay
 * small. Nothing of this node's environment, settings or system properties goes along.
 *
 * @param program the class to run
 * @param arguments for it, before the folder
 * @param heap in bytes
 */
public record VirtualMachine(String program, List<String> arguments, long heap) {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final List<String> ALIKE = List.of("-Xshare:", "-Xlog:", "--sun-misc-unsafe-memory-access=");

    ProcessBuilder builder(TrialFolder folder) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder.temporary()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(VirtualMachine::isShared).forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        words.addAll(arguments);
        words.add(folder.path().toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        Optional<String> cache = Optional.ofNullable(environment.get("XDG_CACHE_HOME")); // where PostgreSQL is unpacked
        environment.clear();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        cache.ifPresent(place -> environment.put("XDG_CACHE_HOME", place));
        return builder;
    }

    /** An archive of loaded classes halves the start; it only serves who was started alike. */
    private static boolean isShared(String argument) {
        return ALIKE.stream().anyMatch(argument::startsWith)
                || argument.startsWith(ARCHIVE) && Files.exists(Path.of(argument.substring(ARCHIVE.length())));
    }
}
