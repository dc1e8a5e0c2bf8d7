package org.nanwang.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.tests.Folders;
import org.nanwang.tests.TestApp;
import org.nanwang.tests.Vendor;

/** All static rules over a bundle of 5 MB, most of it libraries, by a judge that has just started and by one that runs. */
final class VerifyTime implements Benchmark {

    /** Of the jars to embed; packed once more they come to a bundle of 5 MB. */
    private static final long SIZE = 6 << 20;
    private static final int ROUNDS = 9;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Result> run() throws Exception {
        Path workshop = Files.createTempDirectory("nanwang-verify");
        try {
            Path bundle = bundle(workshop);
            List<Double> seconds = new ArrayList<>();
            int rules = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                Inspection inspection = new BundleInspector().inspect(bundle);
                seconds.add((System.nanoTime() - before) / 1e9);
                rules = inspection.checks().size();
            }
            double first = seconds.get(0);
            double median = seconds.stream().sorted().toList().get(ROUNDS / 2);
            return List.of(new Result("static verification of a bundle of %.1f MB".formatted(Files.size(bundle) / 1048576.0), "<= 3 s",
                    "first %.2f s, median %.2f s of %d, %d rules".formatted(first, median, ROUNDS, rules), first <= 3));
        } finally {
            Folders.delete(workshop);
        }
    }

    /** Embeds jars of the class path, the largest first, as long as they fit. */
    private static Path bundle(Path workshop) throws IOException {
        TestApp app = TestApp.named("org.example.large").with(GreetingResource.class).publishing("GreetingResource");
        long size = 0;
        for (Path jar : classPath()) {
            if (size + Files.size(jar) <= SIZE) {
                app.file("lib/" + jar.getFileName(), Files.readAllBytes(jar));
                size += Files.size(jar);
            }
        }
        return new Vendor(workshop).unchecked(app, "1.0.0");
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new)
                .filter(file -> file.getName().endsWith(".jar"))
                .sorted(Comparator.comparingLong(File::length).reversed()).map(File::toPath).toList();
    }
}
