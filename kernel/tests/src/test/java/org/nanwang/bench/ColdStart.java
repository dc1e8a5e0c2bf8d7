package org.nanwang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.NodeProcess;

/** From the start of the process to the first 200 of an app, the database being there already. */
final class ColdStart implements Benchmark {

    private static final int ROUNDS = 7;

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public List<Result> run() throws Exception {
        List<Double> seconds = new ArrayList<>();
        try (DemoCity city = DemoCity.up()) {
            city.node().close();
            for (int round = 0; round < ROUNDS; round++) {
                seconds.add(once(city.node().data()));
            }
        }
        List<Double> sorted = seconds.stream().sorted().toList();
        double median = sorted.get(ROUNDS / 2);
        return List.of(new Result("cold start to first 200, database cluster present", "<= 3 s",
                "median %.1f s, least %.1f s of %d".formatted(median, sorted.get(0), ROUNDS), median <= 3));
    }

    private static double once(Path data) throws InterruptedException {
        long before = System.nanoTime();
        try (NodeProcess node = NodeProcess.launch(data, Map.of(), "start")) {
            while (node.status("/370811/parking/api/lots") != 200) {
                Thread.sleep(5);
            }
            return (System.nanoTime() - before) / 1e9;
        }
    }
}
