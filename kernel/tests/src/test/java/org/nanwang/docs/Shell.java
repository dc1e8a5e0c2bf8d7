package org.nanwang.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A person's shell in a folder. */
record Shell(Path folder, Map<String, String> environment) {

    /** Ends at the first command that fails; {@code set -e} alone passes over the first of two joined by {@code &&}. */
    private static final String STRICT = "set -euo pipefail\ntrap '[ $? -eq 0 ] || exit 1' DEBUG\n";

    /** What came of a script. */
    record Outcome(int exit, String printed, String log) {
    }

    Outcome run(String script, long patience, TimeUnit unit) {
        try {
            Path printed = Files.createTempFile(folder, "printed", ".txt");
            Path log = Files.createTempFile(folder, "log", ".txt");
            Process process = builder(script).redirectOutput(printed.toFile()).redirectError(log.toFile()).start();
            if (!process.waitFor(patience, unit)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Outcome(process.exitValue(), Files.readString(printed), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Process start(String script, Path log) {
        try {
            return builder(script).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(String script) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", STRICT + script).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }
}
