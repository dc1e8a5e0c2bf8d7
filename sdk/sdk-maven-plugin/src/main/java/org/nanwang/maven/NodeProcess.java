package org.nanwang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A node in a process of its own, which ends with this one. */
final class NodeProcess {

    private final List<String> command;

    NodeProcess(List<String> command) {
        this.command = List.copyOf(command);
    }

    int untilItEnds() {
        Process process = start();
        Thread ending = new Thread(() -> end(process), "stop-node");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException("node cannot be started", e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }
}
