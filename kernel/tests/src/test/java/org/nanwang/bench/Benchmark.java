package org.nanwang.bench;

import java.util.List;

/** One question of the benchmark run. */
interface Benchmark {

    /** Gives the word that selects it on the command line. */
    String name();

    /** Measures; all that is compared is measured side by side in this call. */
    List<Result> run() throws Exception;

    /**
     * One number.
     *
     * @param quality what was measured
     * @param goal the number to reach, in words
     * @param measured what was seen, in words
     * @param reached whether the goal is met
     */
    record Result(String quality, String goal, String measured, boolean reached) {
    }
}
