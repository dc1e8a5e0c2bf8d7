package org.nanwang.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** CPU time per request: hosted, with and without a token, against the same resource on plain Jetty and CXF. */
final class RequestCost implements Benchmark {

    private static final int WARM_UP = 60_000;
    private static final int ROUND = 20_000;
    private static final int ROUNDS = 9;
    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "request-cost";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up(); Plain plain = Plain.start()) {
            city.install(TestApp.named("org.example.greetings").with(GreetingResource.class).publishing("GreetingResource"),
                    "1.0.0", "370811");
            Side hosted = new Side(city.node().process().toHandle(),
                    city.address().resolve("370811/greetings/api/greetings/nanwang?times=3"));
            Side bare = new Side(plain.process.toHandle(), plain.address.resolve("greetings/nanwang?times=3"));
            Side known = new Side(hosted.process, hosted.address, "Authorization: Bearer " + city.token("citizen"));
            for (Side side : List.of(hosted, bare, known)) {
                side.ask(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                bare.measure();
                hosted.measure();
                known.measure();
            }
            return List.of(row("CPU per hosted request / plain Jetty + CXF", 1.10, hosted, bare),
                    row("the same with a bearer token", 1.35, known, bare));
        }
    }

    private static Result row(String quality, double goal, Side side, Side base) {
        double ratio = side.median() / base.median();
        return new Result(quality, "<= %.2f".formatted(goal),
                "%.2f (%.1f us / %.1f us, medians of %d rounds)".formatted(ratio, side.median(), base.median(), ROUNDS),
                ratio <= goal);
    }

    /** One of the compared servers. */
    private static final class Side {

        private final ProcessHandle process;
        private final URI address;
        private final String[] headers;
        private final List<Double> microseconds = new ArrayList<>();

        Side(ProcessHandle process, URI address, String... headers) {
            this.process = process;
            this.address = address;
            this.headers = headers;
        }

        void ask(int times) throws InterruptedException {
            Load load = Load.on(Collections.nCopies(CLIENTS, address), times, headers);
            load.await();
            if (load.failed() > 0) {
                throw new IllegalStateException(load.failed() + " requests to " + address + " failed");
            }
        }

        void measure() throws InterruptedException {
            long before = processorNanos();
            ask(ROUND);
            microseconds.add((processorNanos() - before) / 1000.0 / ROUND);
        }

        private long processorNanos() {
            return process.info().totalCpuDuration().orElseThrow().toNanos();
        }

        double median() {
            List<Double> sorted = microseconds.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    /** The plain server in a process of its own. */
    private record Plain(Process process, URI address) implements AutoCloseable {

        static Plain start() throws IOException {
            Process process = new ProcessBuilder(System.getProperty("java.home") + File.separator + "bin/java",
                    "-XX:+UseG1GC", "-cp", System.getProperty("java.class.path"), PlainServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("port ")) {
                    return new Plain(process, URI.create("http://127.0.0.1:" + line.substring(5) + "/"));
                }
            }
            throw new IOException("the plain server did not start");
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
