package org.nanwang.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Clients of one node that ask again and again on kept-alive connections; counts what fails. */
final class Load implements AutoCloseable {

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    /** Somebody with a connection. */
    @FunctionalInterface
    interface Client {

        /** Asks once and tells whether the answer is as it should be. */
        boolean ask(RawConnection connection) throws IOException;

        /** Asks for the same again and again, and wants 200. */
        static Client of(RawRequest request) {
            return connection -> connection.ask(request) == 200;
        }
    }

    private Load(URI node, List<Client> clients, long most) {
        for (Client client : clients) {
            Thread thread = new Thread(() -> ask(node, client, most), "load");
            threads.add(thread);
            thread.start();
        }
    }

    /** Starts clients; they end after so many requests together, or when closed. */
    static Load on(URI node, List<Client> clients, long most) {
        return new Load(node, clients, most);
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

    private void ask(URI node, Client client, long most) {
        while (!stopped.get() && asked.get() < most) {
            try (RawConnection connection = new RawConnection(node)) {
                askOn(connection, client, most);
            } catch (IOException e) {
                failed.incrementAndGet();
            }
        }
    }

    private void askOn(RawConnection connection, Client client, long most) throws IOException {
        while (!stopped.get() && asked.incrementAndGet() <= most) {
            if (!client.ask(connection)) {
                failed.incrementAndGet();
            }
        }
    }
}
