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
            failing.merge(path, new Failing(answer.words(), 1), (known, next) -> new Failing(known.first(), known.times() + 1));
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

    /** An address that has failed. */
    private record Failing(String first, int times) {

        TrialNote note(String path) {
            return Notes.of("address-broke", Weight.FAULT, path, path, first, times);
        }
    }
}
