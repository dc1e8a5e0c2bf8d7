package org.nanwang.bench;

import java.io.IOException;
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

    private Load(List<URI> addresses, long most, String... headers) {
        for (URI address : addresses) {
            Thread thread = new Thread(() -> ask(address, most, headers), "load");
            threads.add(thread);
            thread.start();
        }
    }

    /** Starts one client per address; they end after so many requests together, or when closed. */
    static Load on(List<URI> addresses, long most, String... headers) {
        return new Load(addresses, most, headers);
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

    private void ask(URI address, long most, String... headers) {
        while (!stopped.get() && asked.get() < most) {
            try (RawConnection connection = new RawConnection(address, headers)) {
                askOn(connection, most);
            } catch (IOException e) {
                failed.incrementAndGet();
            }
        }
    }

    private void askOn(RawConnection connection, long most) throws IOException {
        while (!stopped.get() && asked.incrementAndGet() <= most) {
            if (connection.ask() != 200) {
                failed.incrementAndGet();
            }
        }
    }
}
