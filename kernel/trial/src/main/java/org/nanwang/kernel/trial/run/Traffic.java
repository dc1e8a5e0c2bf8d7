package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

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
    private final Figures figures;
    private final Map<String, Failing> failing = new TreeMap<>();
    private volatile boolean stopping;

    private Traffic(Visitor visitor, List<String> paths, Figures figures) {
        this.visitor = visitor;
        this.paths = List.copyOf(paths);
        this.figures = figures;
    }

    /** Lets them begin, and waits until they are at it. */
    static Traffic begin(Visitor visitor, List<String> paths, Figures figures) throws InterruptedException {
        Traffic traffic = new Traffic(visitor, paths, figures);
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

    /** Waits until they have asked some more. */
    void goOn() throws InterruptedException {
        long enough = requests.get() + ENOUGH;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (requests.get() < enough && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Tells what has failed since they were last asked, and forgets it. */
    List<TrialNote> failures() {
        synchronized (failing) {
            List<TrialNote> notes = failing.entrySet().stream().map(entry -> entry.getValue().note(entry.getKey())).toList();
            failing.clear();
            return notes;
        }
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
        figures.answered(System.nanoTime() - before, answer.fine());
        requests.incrementAndGet();
        if (!answer.fine()) {
            synchronized (failing) {
                failing.merge(path, new Failing(answer.words(), 1), (known, next) -> new Failing(known.first(), known.times() + 1));
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        for (Thread person : people) {
            person.join();
        }
    }

    /** An address that has failed. */
    private record Failing(String first, int times) {

        TrialNote note(String path) {
            return Notes.of("address-broke", Weight.FAULT, path, path, first, times);
        }
    }
}
