package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** People who use an installation without a pause. They ask only for what has answered before they began. */
final class Traffic implements AutoCloseable {

    private static final int PEOPLE = 3;
    private static final long PAUSE_MILLIS = 4;
    private static final long ENOUGH = 60;
    private static final long LONGEST_MILLIS = 3_000;

    private final Visitor visitor;
    private final List<String> paths;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicReference<Observed> observed = new AtomicReference<>(new Observed());
    private volatile boolean stopping;

    private Traffic(Visitor visitor, List<String> paths) {
        this.visitor = visitor;
        this.paths = List.copyOf(paths);
    }

    /** Lets them begin, and waits until they are at it. */
    static Traffic begin(Visitor visitor, List<String> paths) throws InterruptedException {
        Traffic traffic = new Traffic(visitor, paths);
        for (int person = 0; person < PEOPLE; person++) {
            int first = person;
            Thread thread = new Thread(() -> traffic.use(first), "trial-person-" + person);
            thread.setDaemon(true);
            thread.start();
            traffic.people.add(thread);
        }
        traffic.goOn();
        return traffic;
    }

    /** Lets them ask some more, and gives what they have seen since this was last asked. */
    Observed goOn() throws InterruptedException {
        long enough = requests.get() + ENOUGH;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (requests.get() < enough && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return observed.getAndSet(new Observed());
    }

    private void use(int first) {
        try {
            for (int turn = first; !stopping; turn++) {
                ask(paths.get(turn % paths.size()));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(String path) throws InterruptedException {
        long before = System.nanoTime();
        Visitor.Answer answer = visitor.get(path);
        observed.get().add(path, answer, System.nanoTime() - before);
        requests.incrementAndGet();
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread person : people) {
            person.join();
        }
    }
}
