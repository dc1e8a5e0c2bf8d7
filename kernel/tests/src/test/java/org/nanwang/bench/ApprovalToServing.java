package org.nanwang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** From the city's approval to the first 200 on a county's node that follows its catalogue: two processes, HTTP between. */
final class ApprovalToServing implements Benchmark {

    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "approval";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up(); DemoCity county = Follower.of(city, Map.of())) {
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                seconds.add(once(city, county, "org.example.fresh" + round));
            }
            List<Double> sorted = seconds.stream().sorted().toList();
            double most = sorted.get(ROUNDS - 1);
            return List.of(new Result("approval in the city to serving on a county's node that follows", "<= 5 s",
                    "median %.2f s, most %.2f s of %d".formatted(sorted.get(ROUNDS / 2), most, ROUNDS), most <= 5));
        }
    }

    private static double once(DemoCity city, DemoCity county, String id) throws Exception {
        TestApp app = TestApp.named(id).with(GreetingResource.class).publishing("GreetingResource");
        Path bundle = city.vendor().bundle(app, "1.0.0");
        city.as("vendor").submit("/marketplace/api/releases", bundle).expectJudged("passed");
        county.token("admin");
        String address = "370811/" + id.substring(id.lastIndexOf('.') + 1) + "/api/greetings/nanwang?times=1";
        RawRequest request = RawRequest.get(county.address().resolve(address));
        city.token("admin");
        long before = System.nanoTime();
        city.as("admin").send("POST", "/marketplace/api/releases/" + id + "/1.0.0/approval", null).expect(200);
        county.order(id, "1.0.0", "370811");
        try (RawConnection connection = new RawConnection(county.address())) {
            while (connection.ask(request) != 200) {
                Thread.onSpinWait();
            }
        }
        return (System.nanoTime() - before) / 1e9;
    }
}
