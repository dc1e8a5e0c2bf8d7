package org.nanwang.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** Three hundred installations of a small app on one node. */
final class ManyInstallations implements Benchmark {

    private static final int INSTALLATIONS = 300;
    private static final int WARM_UP = 5;

    @Override
    public String name() {
        return "many";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            List<String> regions = city.counties();
            int apps = (INSTALLATIONS + WARM_UP) / regions.size() + 1;
            for (int app = 1; app <= apps; app++) {
                city.publish(TestApp.named("org.example.small" + app).with(GreetingResource.class)
                        .publishing("GreetingResource"), "1.0.0");
            }
            List<String> ids = ids(apps, regions);
            order(city, ids.subList(0, WARM_UP));
            long before = Heap.of(city.node().process().toHandle()).bytes();
            List<String> measured = ids.subList(WARM_UP, WARM_UP + INSTALLATIONS);
            order(city, measured);
            long kilobytes = (Heap.of(city.node().process().toHandle()).bytes() - before) / INSTALLATIONS / 1024;
            long serving = measured.stream().filter(id -> serves(city, id)).count();
            return List.of(
                    new Result("installations serving on one node", "300", String.valueOf(serving), serving == INSTALLATIONS),
                    new Result("heap per idle installation", "<= 250 KB", kilobytes + " KB", kilobytes <= 250));
        }
    }

    private static List<String> ids(int apps, List<String> regions) {
        return IntStream.rangeClosed(1, apps).boxed()
                .flatMap(app -> regions.stream().map(region -> region + "-small" + app)).toList();
    }

    private static void order(DemoCity city, List<String> ids) {
        for (String id : ids) {
            city.order("org.example." + id.substring(id.indexOf('-') + 1), "1.0.0", id.substring(0, id.indexOf('-')));
        }
        ids.forEach(city::awaitSettled);
    }

    private static boolean serves(DemoCity city, String id) {
        return city.node().status("/" + id.replaceFirst("-", "/") + "/api/greetings/nanwang?times=1") == 200;
    }
}
