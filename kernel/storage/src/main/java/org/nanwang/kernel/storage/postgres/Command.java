package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. Its environment is empty, so that it inherits none of the node's secrets. */
final class Command {

    /** What became of it; status -1 when it did not end in time. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private Command() {
    }

    static Result run(Duration patience, List<String> words) {
        try {
            // a file, not a pipe: a server left behind by the program would hold a pipe open for ever
            Path output = Files.createTempFile("nanwang-", ".out");
            try {
                return new Result(status(patience, words, output), Files.readString(output).strip());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(-1, e.getMessage());
        }
    }

    private static int status(Duration patience, List<String> words, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(Path.of("/").toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
