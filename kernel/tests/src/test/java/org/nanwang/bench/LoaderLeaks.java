package org.nanwang.bench;

import java.util.List;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.TestApp;

/** Class loaders that stay behind after apps have come and gone, each having used REST, OpenAPI, SOAP and its database. */
final class LoaderLeaks implements Benchmark {

    private static final int CYCLES = 50;
    private static final String LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    @Override
    public String name() {
        return "loaders";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            city.publish(TestApp.usingEverything("org.example.everything"), "1.0.0");
            long before = Heap.of(city.node().process().toHandle()).count(LOADER);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                city.order("org.example.everything", "1.0.0", "370811");
                city.awaitSettled("370811-everything");
                city.useEverything("/370811/everything/");
                city.uninstall("370811-everything", "drop");
            }
            long alive = Heap.of(city.node().process().toHandle()).count(LOADER) - before;
            return List.of(new Result("class loaders alive after " + CYCLES + " cycles (REST, OpenAPI, SOAP, database)",
                    "0", String.valueOf(alive), alive == 0));
        }
    }
}
