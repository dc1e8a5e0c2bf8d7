package org.nanwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.tests.Distribution;

/** Runs the benchmarks and writes what they saw to docs/operate/benchmarks.md. {@code ./nanwang bench [name...]} */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new RequestCost(), new TokenIssue(), new SignInCost(),
            new RevocationTime(), new AdminLists(), new VerifyTime(), new InstallTime(), new ApprovalToServing(),
            new CatalogueDelta(), new ListingSearch(), new HotUpgrades(), new LoaderLeaks(), new ManyInstallations(), new ColdStart());

    private Bench() {
    }

    /** Runs all, or those named. */
    public static void main(String[] names) throws Exception {
        Set<String> wanted = Set.of(String.join(" ", names).trim().split(" +"));
        List<Benchmark.Result> results = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (wanted.contains("all") || wanted.contains(benchmark.name())) {
                System.out.println("- " + benchmark.name());
                List<Benchmark.Result> seen = benchmark.run();
                seen.forEach(result -> System.out.println("    " + row(result)));
                results.addAll(seen);
            }
        }
        if (wanted.contains("all")) {
            write(results);
        }
        System.exit(0);
    }

    private static void write(List<Benchmark.Result> results) throws IOException {
        Path page = Distribution.sources().resolve("docs/operate/benchmarks.md");
        String rows = results.stream().map(Bench::row).collect(Collectors.joining("\n"));
        Files.writeString(page, """
                # Benchmarks

                Made by `./nanwang bench` within ten minutes; `./nanwang bench NAME` runs one of %s and only prints. Each row's
                sides were measured side by side in one run. Machines are noisy: trust the ratios and medians, and repeat on your own.

                Taken %s on %s.

                | quality | goal | measured | reached |
                |---|---|---|---|
                %s

                ## What the rows mean
                - **CPU per request** is the processor time of the server's process, divided by the requests of a round; the least of the
                  rounds counts, since what else a machine does only ever adds. Four clients ask on connections that are kept. A token is checked by its signature once; later requests pay for a digest, a
                  look-up and the question whether it was revoked. The row of tokens seen for the first time tells what the check costs.
                - **Per core and second** is one second divided by the processor time that one takes, of the node and of its
                  PostgreSQL. Beside it stands what Keycloak's guide to sizing (*Concepts for sizing CPU and memory resources*) plans
                  for one vCPU of Keycloak alone: 15 password sign-ins, 120 client credentials, 120 refreshed tokens a second. Their
                  machine is not ours: the order of magnitude is comparable, the last digit is not. A sign-in is the whole answer to
                  the form, with Argon2id at the 5 passes over 7 MiB of that guide; the node's default is in the
                  [reference of the configuration](../reference/configuration.md) (`password-memory`, `password-passes`).
                - **Revocation** is timed from the answer to `POST /oauth2/revoke` to the first 401 on the same node, which has served
                  the token twice before. Other nodes of the same database ask it once in 0.9 seconds.
                - **First pages** are timed at the client, in a city of more than 1,000 regions, 100,000 people, 10,000 machines, 20,000
                  organisations, 10,000 departments, 60,000 sessions and 300,000 audit entries, one call after the other, and the slowest
                  of all calls counts.
                - **Search** is timed at the client, one call after the other: rare and common words, both languages, filters, orders,
                  later pages. What is new is read before, by searches that each read for a second at most.
                """.formatted(names(), LocalDate.now(), machine(), rows));
        System.out.println("written to docs/operate/benchmarks.md");
    }

    private static String names() {
        return ALL.stream().map(benchmark -> "`" + benchmark.name() + "`").collect(Collectors.joining(", "));
    }

    private static String row(Benchmark.Result result) {
        return "| " + result.quality() + " | " + result.goal() + " | " + result.measured() + " | "
                + (result.reached() ? "yes" : "**no**") + " |";
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " cores, " + processor() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java " + Runtime.version();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2)).findFirst().orElse("unknown processor");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
