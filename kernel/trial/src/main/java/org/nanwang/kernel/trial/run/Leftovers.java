package org.nanwang.kernel.trial.run;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** What releases leave behind when they are gone. Holds on to none of them. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final long LOOK_EVERY_MILLIS = 150;

    private final List<WeakReference<ClassLoader>> seen = new ArrayList<>();

    /** Remembers what serves now. */
    void remember(List<ClassLoader> loaders) {
        loaders.stream().filter(loader -> seen.stream().noneMatch(known -> known.refersTo(loader)))
                .forEach(loader -> seen.add(new WeakReference<>(loader)));
    }

    int classLoaders() {
        return seen.size();
    }

    /** Gives everything time to go, and tells what has not. */
    Left look() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Left left = now();
        while (!left.nothing() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            left = now();
        }
        return left;
    }

    private Left now() {
        System.gc();
        Set<ClassLoader> alive = seen.stream().map(WeakReference::get).filter(Objects::nonNull).collect(Collectors.toSet());
        List<String> threads = Thread.getAllStackTraces().keySet().stream().filter(thread -> belongs(thread, alive))
                .map(Thread::getName).sorted().toList();
        return new Left(alive.size(), threads);
    }

    /** A thread belongs to who made its class, or made it: it inherits the context of its maker. */
    private static boolean belongs(Thread thread, Set<ClassLoader> alive) {
        return alive.contains(thread.getContextClassLoader()) || alive.contains(thread.getClass().getClassLoader());
    }

    /**
     * What is left.
     *
     * @param classLoaders of all that were seen
     * @param threads by name
     */
    record Left(int classLoaders, List<String> threads) {

        private static final int NAMED = 10;

        boolean nothing() {
            return classLoaders == 0 && threads.isEmpty();
        }

        /** A thread keeps its loader: where threads stay, the loader is no second fault. */
        List<TrialNote> notes() {
            if (!threads.isEmpty()) {
                return threads.stream().limit(NAMED).map(name -> Notes.of("thread-stays", Weight.FAULT, name, name)).toList();
            }
            return classLoaders == 0 ? List.of()
                    : List.of(Notes.of("class-loader-stays", Weight.FAULT, "uninstall", classLoaders));
        }
    }
}
