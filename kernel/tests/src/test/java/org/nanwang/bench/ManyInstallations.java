package org.nanwang.bench;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** Three hundred installations of a small app on one node. */
final class ManyInstallations implements Benchmark {

    private static final int INSTALLATIONS = 300;

    @Override
    public String name() {
        return "many";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            List<String> regions = city.counties();
            int apps = (INSTALLATIONS + regions.size() - 1) / regions.size();
            for (int app = 1; app <= apps; app++) {
                city.publish(TestApp.named("org.example.small" + app).with(GreetingResource.class)
                        .publishing("GreetingResource"), "1.0.0");
            }
            List<String> ids = order(city, apps, regions.subList(0, 1), 3);
            long before = Heap.of(city.node().process().toHandle()).bytes();
            List<String> more = order(city, apps, regions, INSTALLATIONS + 3);
            more.removeAll(ids);
            long kilobytes = (Heap.of(city.node().process().toHandle()).bytes() - before) / more.size() / 1024;
            long serving = more.stream().filter(id -> serves(city, id)).count();
            return List.of(
                    new Result("installations serving on one node", "300", String.valueOf(serving), serving >= INSTALLATIONS),
                    new Result("heap per idle installation", "<= 250 KB", kilobytes + " KB", kilobytes <= 250));
        }
    }

    private static List<String> order(DemoCity city, int apps, List<String> regions, int most) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int app = 1; app <= apps; app++) {
            for (String region : regions) {
                if (ids.size() < most) {
                    ids.add(region + "-small" + app);
                    city.order("org.example.small" + app, "1.0.0", region);
                }
            }
        }
        for (String id : ids) {
            city.awaitSettled(id);
        }
        return ids;
    }

    private static boolean serves(DemoCity city, String id) {
        return city.node().status("/" + id.replaceFirst("-", "/") + "/api/greetings/nanwang?times=1") == 200;
    }
}
