package org.nanwang.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.ManyEntries;

/** How long a node that follows needs for what is new, in a marketplace of 5,000 apps and 50,000 releases. */
final class CatalogueDelta implements Benchmark {

    private static final int APPS = 5_000;
    private static final int VERSIONS = 10;
    private static final int NEW = 100;
    private static final int ROUNDS = 10;

    private int made;

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up();
                DemoCity county = Follower.of(city, Map.of("NANWANG_CATALOGUE_INTERVAL", "50ms"))) {
            double all = follow(city, county, APPS * VERSIONS);
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                seconds.add(follow(city, county, NEW));
            }
            List<Double> sorted = seconds.stream().sorted().toList();
            double median = sorted.get(ROUNDS / 2);
            return List.of(new Result("catalogue of 50,000 releases: delta of %d entries to a node".formatted(NEW), "<= 1 s",
                            "median %.2f s, most %.2f s of %d".formatted(median, sorted.get(ROUNDS - 1), ROUNDS),
                            sorted.get(ROUNDS - 1) <= 1),
                    new Result("catalogue of 50,000 releases: all of it to a node that begins to follow", "<= 10 s",
                            "%.2f s".formatted(all), all <= 10));
        }
    }

    private double follow(DemoCity city, DemoCity county, int count) throws Exception {
        CatalogueChain end = add(city, count);
        long before = System.nanoTime();
        while (county.as("admin").get("/platform/catalogue").expect(200).json().path("version").asLong() < end.version()) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private CatalogueChain add(DemoCity city, int count) throws Exception {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(made++).json());
        }
        return new ManyEntries(city).add(entries);
    }

    private static ReleaseEntry entry(int number) {
        String app = "org.example.app" + number % APPS;
        String version = "1." + number / APPS + ".0";
        return new ReleaseEntry(new ReleaseEntry.Subject(new AppId(app), ReleaseVersion.parse(version),
                Digests.ofBytes((app + version).getBytes()), "org.example"), Standing.LISTED, "", Instant.EPOCH);
    }
}
