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

    private static final List<Benchmark> ALL = List.of(new RequestCost(), new TokenIssue(), new SignInCost(), new RevocationTime(),
            new AdminLists(), new VerifyTime(), new InstallTime(), new ApprovalToServing(), new CatalogueDelta(), new HotUpgrades(),
            new LoaderLeaks(), new ManyInstallations(), new ColdStart());

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

                Made by `./nanwang bench`; each row's sides were measured side by side in one run. Machines are noisy: trust the
                ratios and medians, and repeat on your own.

                Taken %s on %s.

                | quality | goal | measured | reached |
                |---|---|---|---|
                %s
                """.formatted(LocalDate.now(), machine(), rows));
        System.out.println("written to docs/operate/benchmarks.md");
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
