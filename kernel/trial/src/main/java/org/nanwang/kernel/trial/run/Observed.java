package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;

/** What people have seen for a while. */
final class Observed {

    private static final int PERCENTILE = 99;

    private final List<Long> nanos = new ArrayList<>();
    private final Map<String, Failing> failing = new TreeMap<>();

    synchronized void add(String path, Visitor.Answer answer, long took) {
        nanos.add(took);
        if (!answer.fine()) {
            failing.merge(path, Failing.of(answer), Failing::and);
        }
    }

    synchronized List<TrialNote> notes() {
        return failing.entrySet().stream().map(entry -> entry.getValue().note(entry.getKey())).toList();
    }

    synchronized Map<String, Long> numbers() {
        List<Long> sorted = nanos.stream().sorted().toList();
        long percentile = sorted.isEmpty() ? 0 : sorted.get((sorted.size() * PERCENTILE - 1) / 100);
        return Map.of("requests", (long) sorted.size(),
                "requests-failed", failing.values().stream().mapToLong(Failing::times).sum(),
                "answer-p99-micros", TimeUnit.NANOSECONDS.toMicros(percentile));
    }

    /**
     * An address that has failed. What merely took too long may be the machine's fault.
     *
     * @param first what came instead of an answer
     * @param times how often
     * @param late whether it was never worse than that
     */
    private record Failing(String first, int times, boolean late) {

        static Failing of(Visitor.Answer answer) {
            return new Failing(answer.words(), 1, answer.late());
        }

        Failing and(Failing next) {
            return new Failing(first, times + next.times, late && next.late);
        }

        TrialNote note(String path) {
            return Notes.of("address-broke", late ? Weight.DOUBT : Weight.FAULT, path, path, first, times);
        }
    }
}
