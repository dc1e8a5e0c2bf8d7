package org.nanwang.kernel.trial.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private final Leftovers leftovers = new Leftovers();

    @Test
    void whatNobodyHoldsIsGone() throws InterruptedException {
        leftovers.remember(List.of(loader()));
        assertTrue(leftovers.look().nothing());
        assertEquals(1, leftovers.classLoaders());
    }

    @Test
    void aThreadKeepsWhatItCameFrom() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        begin(end);
        Leftovers.Left left = leftovers.look();
        end.countDown();
        assertEquals(List.of("an-apps-timer"), left.threads());
        assertEquals(1, left.classLoaders());
        assertEquals("an-apps-timer", left.notes().get(0).place());
    }

    private void begin(CountDownLatch end) {
        ClassLoader loader = loader();
        Thread thread = new Thread(() -> awaited(end), "an-apps-timer");
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        leftovers.remember(List.of(loader));
    }

    private static void awaited(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ClassLoader loader() {
        return new URLClassLoader(new URL[0]);
    }
}
