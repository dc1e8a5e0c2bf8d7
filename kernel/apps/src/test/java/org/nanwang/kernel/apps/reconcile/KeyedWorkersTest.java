package org.nanwang.kernel.apps.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.InstallationId;

class KeyedWorkersTest {
    private static final InstallationId RENCHENG = InstallationId.parse("370811-parking");
    private static final InstallationId ZOUCHENG = InstallationId.parse("370883-parking");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void wokenWhileAtWorkItLooksOnceMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        try (KeyedWorkers workers = new KeyedWorkers(4, id -> {
            runs.incrementAndGet();
            begun.countDown();
            await(go);
        })) {
            workers.wake(RENCHENG);
            begun.await();
            workers.wake(RENCHENG);
            workers.wake(RENCHENG);
            assertFalse(workers.awaitIdle(RENCHENG, Duration.ofMillis(1)));
            go.countDown();
            assertTrue(workers.awaitIdle(RENCHENG, SOON));
            assertEquals(2, runs.get());
        }
    }

    @Test
    void differentInstallationsAreWorkedOnAtOnceAndOneNeverTwice() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicBoolean busy = new AtomicBoolean();
        AtomicBoolean twice = new AtomicBoolean();
        try (KeyedWorkers workers = new KeyedWorkers(2, id -> {
            try {
                both.await(10, TimeUnit.SECONDS);
                if (id.equals(RENCHENG)) {
                    twice.compareAndSet(false, !busy.compareAndSet(false, true));
                    busy.set(false);
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })) {
            workers.wake(RENCHENG);
            workers.wake(ZOUCHENG);
            assertTrue(workers.awaitIdle(SOON));
            assertFalse(twice.get());
        }
    }

    @Test
    void closingInterruptsTheWorkAndTakesNoMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        KeyedWorkers workers = new KeyedWorkers(1, id -> {
            begun.countDown();
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        workers.wake(RENCHENG);
        begun.await();
        workers.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        workers.wake(ZOUCHENG);
        assertTrue(workers.awaitIdle(SOON));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
