package org.nanwang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Asks one address again and again on a few kept-alive connections, and counts what fails. */
final class Load implements AutoCloseable {

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    private Load(List<URI> addresses, long most) {
        for (URI address : addresses) {
            Thread thread = new Thread(() -> ask(address, most), "load");
            threads.add(thread);
            thread.start();
        }
    }

    /** Starts one client per address; they end after so many requests together, or when closed. */
    static Load on(List<URI> addresses, long most) {
        return new Load(addresses, most);
    }

    long asked() {
        return asked.get();
    }

    long failed() {
        return failed.get();
    }

    /** Waits until all have been asked. */
    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        await();
    }

    private void ask(URI address, long most) {
        byte[] buffer = new byte[8192];
        while (!stopped.get() && asked.incrementAndGet() <= most) {
            if (!succeeds(address, buffer)) {
                failed.incrementAndGet();
            }
        }
    }

    private static boolean succeeds(URI address, byte[] buffer) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(30_000);
            if (connection.getResponseCode() != 200) {
                drain(connection.getErrorStream(), buffer);
                return false;
            }
            drain(connection.getInputStream(), buffer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void drain(InputStream stream, byte[] buffer) throws IOException {
        if (stream == null) {
            return;
        }
        try (stream) {
            while (stream.read(buffer) >= 0) {
                continue;
            }
        }
    }
}
