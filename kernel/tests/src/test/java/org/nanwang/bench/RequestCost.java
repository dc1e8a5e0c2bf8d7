package org.nanwang.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** CPU time per request: hosted, with and without a token, against the same resource on plain Jetty and CXF. */
final class RequestCost implements Benchmark {

    private static final int WARM_UP = 30_000;
    private static final int ROUND = 8_000;
    private static final int ROUNDS = 9;
    private static final int FRESH_ROUND = 400;
    private static final int FRESH_WARM_UP = 2_000;
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
            ProcessHandle node = city.node().process().toHandle();
            URI address = city.address().resolve("370811/greetings/api/greetings/nanwang?times=3");
            Machine machine = Machine.withSecret(city);
            Side bare = side(plain.process.toHandle(), plain.address.resolve("greetings/nanwang?times=3"));
            Side hosted = side(node, address);
            Side person = side(node, address, bearer(city.token("citizen")));
            Side device = side(node, address, bearer(machine.token()));
            Side fresh = fresh(machine, node, address);
            List<Side> sides = List.of(bare, hosted, person, device);
            for (Side side : sides) {
                side.ask(WARM_UP);
            }
            // the node has answered three of the four by now: the plain server gets as much to warm up with
            bare.ask(2 * WARM_UP);
            fresh.ask(FRESH_WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                for (Side side : sides) {
                    side.measure(ROUND);
                }
                fresh.measure(FRESH_ROUND);
            }
            return List.of(row("CPU per hosted request / plain Jetty + CXF", 1.10, hosted, bare),
                    row("the same with a bearer token", 1.35, person, bare),
                    row("CPU with a person's token (ES256, a scope) / without a token", 1.25, person, hosted),
                    row("CPU with a machine's token / without a token", 1.25, device, hosted),
                    row("CPU with a token seen for the first time / without a token", 10, fresh, hosted));
        }
    }

    /** Each token is used once. */
    private static Side fresh(Machine machine, ProcessHandle node, URI address) throws IOException {
        return new Side(node, address, List.of(new Load.Client() {
            private final List<String> tokens = machine.tokens(FRESH_WARM_UP + FRESH_ROUND * ROUNDS);
            private int next;

            @Override
            public boolean ask(RawConnection connection) throws IOException {
                return connection.ask(RawRequest.get(address, bearer(tokens.get(next++)))) == 200;
            }
        }));
    }

    private static Side side(ProcessHandle server, URI address, String... headers) {
        return new Side(server, address,
                Collections.nCopies(CLIENTS, Load.Client.of(RawRequest.get(address, headers))));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static Result row(String quality, double goal, Side side, Side base) {
        double ratio = side.least() / base.least();
        return new Result(quality, "<= %.2f".formatted(goal), "%.2f (%.1f us / %.1f us, least of %d rounds)"
                .formatted(ratio, side.least(), base.least(), side.rounds()), ratio <= goal);
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
