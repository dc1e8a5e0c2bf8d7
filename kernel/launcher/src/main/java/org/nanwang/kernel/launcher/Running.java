package org.nanwang.kernel.launcher;

import java.util.concurrent.CountDownLatch;

/** Keeps a node's process alive until it is told to stop (Ctrl-C, SIGTERM), then stops the node in order. */
final class Running {

    private Running() {
    }

    /** Blocks until the process is told to stop, which never lets it return. */
    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Arranges for a clean stop. */
    static void onStop(AutoCloseable node) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "stop"));
    }

    private static void close(AutoCloseable node) {
        try {
            node.close();
        } catch (Exception e) {
            System.err.println("nanwang: the node did not stop in order: " + e);
        }
    }
}
