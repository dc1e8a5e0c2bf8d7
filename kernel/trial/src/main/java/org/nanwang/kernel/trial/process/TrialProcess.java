package org.nanwang.kernel.trial.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The process of one trial. Closing it ends it with all it has started. */
final class TrialProcess implements AutoCloseable {

    private static final int LAST_WORDS = 8 * 1024;

    private final Process process;
    private final Thread listener;
    private byte[] output = new byte[0];

    private TrialProcess(Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "nanwang-trial-" + process.pid());
    }

    static TrialProcess start(ProcessBuilder builder) {
        try {
            TrialProcess started = new TrialProcess(builder.start());
            started.listener.setDaemon(true);
            started.listener.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; tells whether that came in time. */
    boolean await(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Gives the end of what it has printed. */
    synchronized String lastWords() {
        return new String(output, StandardCharsets.UTF_8).strip();
    }

    /** However much it prints, little of it is kept. */
    private void listen() {
        byte[] piece = new byte[LAST_WORDS];
        try (InputStream in = process.getInputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                keep(piece, length);
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        int kept = Math.min(output.length, LAST_WORDS - length);
        byte[] next = new byte[kept + length];
        System.arraycopy(output, output.length - kept, next, 0, kept);
        System.arraycopy(piece, 0, next, kept, length);
        output = next;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
