package org.nanwang.kernel.trial.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends this process when the one that started it is gone: its end of the pipe is closed then, whatever killed it. */
public final class ParentWatch {

    private ParentWatch() {
    }

    /**
     * Begins to watch.
     *
     * @param pipe from the parent, who writes nothing into it
     * @param end what to do before this process is no more
     */
    public static void begin(InputStream pipe, Runnable end) {
        Thread thread = new Thread(() -> watch(pipe, end), "trial-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(InputStream pipe, Runnable end) {
        try {
            pipe.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe says the same
        }
        try {
            end.run();
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
