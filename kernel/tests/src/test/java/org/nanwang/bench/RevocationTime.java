package org.nanwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** From the answer to a revocation until the node refuses the token, which it has served a moment before. */
final class RevocationTime implements Benchmark {

    private static final int ROUNDS = 20;

    @Override
    public String name() {
        return "revocation";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            city.install(TestApp.named("org.example.greetings").with(GreetingResource.class).publishing("GreetingResource"),
                    "1.0.0", "370811");
            List<Double> milliseconds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                milliseconds.add(once(city));
            }
            List<Double> sorted = milliseconds.stream().sorted().toList();
            double most = sorted.get(ROUNDS - 1);
            return List.of(new Result("revocation answered to first 401, the token being known", "<= 1000 ms",
                    "most %.0f ms, median %.0f ms of %d".formatted(most, sorted.get(ROUNDS / 2), ROUNDS), most <= 1000));
        }
    }

    private static double once(DemoCity city) throws Exception {
        JsonNode tokens = city.anonymous().tokens("citizen", city.password("citizen"));
        String token = tokens.get("access_token").asText();
        URI address = city.address().resolve("370811/greetings/api/greetings/nanwang?times=1");
        RawRequest use = RawRequest.get(address, "Authorization: Bearer " + token);
        RawRequest revoke = RawRequest.form(city.address().resolve("oauth2/revoke"),
                Map.of("client_id", "nanwang", "token", token));
        try (RawConnection user = new RawConnection(city.address()); RawConnection owner = new RawConnection(city.address())) {
            expect(200, user.ask(use));
            expect(200, user.ask(use));
            expect(200, owner.ask(revoke));
            long answered = System.nanoTime();
            while (user.ask(use) != 401) {
                Thread.onSpinWait();
            }
            return (System.nanoTime() - answered) / 1e6;
        }
    }

    private static void expect(int status, int seen) {
        if (seen != status) {
            throw new IllegalStateException("answered " + seen + ", not " + status);
        }
    }
}
