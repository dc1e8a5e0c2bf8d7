package org.nanwang.bench;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** From the command to the first 200: fetch, verify, role, schema, migration, start, probe, switch. */
final class InstallTime implements Benchmark {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 25;

    @Override
    public String name() {
        return "install";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            TestApp app = TestApp.named("org.example.small").with(GreetingResource.class).publishing("GreetingResource")
                    .migration("001-visits.sql", "CREATE TABLE visit (id bigint PRIMARY KEY, at timestamptz NOT NULL)");
            city.publish(app, "1.0.0");
            List<Double> milliseconds = new ArrayList<>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double taken = once(city);
                if (round >= 0) {
                    milliseconds.add(taken);
                }
            }
            List<Double> sorted = milliseconds.stream().sorted().toList();
            double median = sorted.get(ROUNDS / 2);
            return List.of(new Result("install to first 200, with schema and migration", "median <= 150 ms",
                    "median %.0f ms, least %.0f ms, most %.0f ms of %d".formatted(
                            median, sorted.get(0), sorted.get(ROUNDS - 1), ROUNDS), median <= 150));
        }
    }

    private static double once(DemoCity city) throws Exception {
        long before = System.nanoTime();
        city.order("org.example.small", "1.0.0", "370811");
        RawRequest request = RawRequest.get(city.address().resolve("370811/small/api/greetings/nanwang?times=1"));
        try (RawConnection connection = new RawConnection(city.address())) {
            while (connection.ask(request) != 200) {
                Thread.onSpinWait();
            }
        }
        double taken = (System.nanoTime() - before) / 1e6;
        city.awaitSettled("370811-small");
        city.uninstall("370811-small", "drop");
        return taken;
    }
}
