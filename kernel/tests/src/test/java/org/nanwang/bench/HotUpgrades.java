package org.nanwang.bench;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** Upgrades under fast, slow and asynchronous requests; the negative control stops and starts as others do. */
final class HotUpgrades implements Benchmark {

    private static final int UPGRADES = 20;
    private static final int REQUESTS = 100_000;
    private static final String ID = "370811-paces";

    @Override
    public String name() {
        return "upgrades";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            TestApp app = TestApp.named("org.example.paces").with(PacesResource.class).publishing("PacesResource");
            city.install(app, "1.0.0", "370811");
            city.publish(app, "1.1.0");
            URI base = city.address().resolve("370811/paces/api/paces/");
            List<Load.Client> paces = Stream.of("fast", "fast", "slow", "slow", "async", "async")
                    .map(pace -> Load.Client.of(RawRequest.get(base.resolve(pace)))).toList();
            return List.of(upgrades(city, paces), control(city, paces));
        }
    }

    private static Result upgrades(DemoCity city, List<Load.Client> paces) throws Exception {
        try (Load load = Load.on(city.address(), paces, Long.MAX_VALUE)) {
            for (int upgrade = 1; upgrade <= UPGRADES; upgrade++) {
                while (load.asked() < (long) upgrade * REQUESTS / UPGRADES) {
                    Thread.sleep(10);
                }
                city.upgrade(ID, upgrade % 2 == 1 ? "1.1.0" : "1.0.0");
            }
            load.close();
            return new Result(UPGRADES + " hot upgrades under load (fast, slow 300 ms, async)",
                    "0 failed of >= 100,000", load.failed() + " failed of " + load.asked(),
                    load.failed() == 0 && load.asked() >= REQUESTS);
        }
    }

    private static Result control(DemoCity city, List<Load.Client> paces) throws Exception {
        try (Load load = Load.on(city.address(), paces, Long.MAX_VALUE)) {
            for (int round = 0; round < 3; round++) {
                city.uninstall(ID, "keep");
                city.order("org.example.paces", "1.0.0", "370811");
                city.awaitSettled(ID);
            }
            load.close();
            return new Result("negative control: stop, then start, under the same load", "some fail",
                    load.failed() + " failed of " + load.asked(), load.failed() > 0);
        }
    }
}
