package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node tells Prometheus: enough to see which installation is slow, full, late or failing. */
class MetricsIT {

    private static final String REQUESTS = "nanwang_app_requests_seconds_count";
    private static final String APP = "app=\"metered\",region=\"370811\"";

    private static DemoCity city;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up(Map.of("NANWANG_REQUEST_DEADLINE", "1s"));
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void figuresOfAnInstallationComeAndGoWithIt() {
        TestApp app = TestApp.named("org.example.metered").with(Trouble.class, Version.class).publishing("Version")
                .publishing("Trouble");
        String id = city.install(app, "1.0.0", "370811");
        for (int i = 0; i < 3; i++) {
            city.anonymous().get("/370811/metered/api/version").expect(200);
        }
        city.anonymous().get("/370811/metered/api/nothing").expect(404);
        city.anonymous().get("/370811/metered/api/trouble/throw").expect(500);
        city.anonymous().get("/370811/metered/api/trouble/block").expect(504);

        assertEquals(3, value(REQUESTS + "{" + APP + ",status=\"2xx\"}"));
        assertEquals(1, value(REQUESTS + "{" + APP + ",status=\"4xx\"}"));
        assertEquals(2, value(REQUESTS + "{" + APP + ",status=\"5xx\"}"));
        assertTrue(value("nanwang_app_requests_seconds_sum{" + APP + ",status=\"5xx\"}") >= 1);
        assertEquals(1, value("nanwang_app_requests_overdue_total{" + APP + "}"));
        assertEquals(0, value("nanwang_app_requests_refused_total{" + APP + "}"));
        assertEquals(0, value("nanwang_app_requests_in_flight{" + APP + "}"));

        city.uninstall(id, "drop");
        assertFalse(scrape().contains("app=\"metered\""));
    }

    @Test
    void rolloutsDatabaseAndVirtualMachineAreMeasured() {
        String all = scrape();
        assertTrue(value("nanwang_rollouts_seconds_count{kind=\"install\",outcome=\"succeeded\"}") >= 1);
        for (String name : List.of("nanwang_kernel_requests_seconds_count{path=\"/platform\"",
                "nanwang_database_connections{owner=\"kernel\",state=\"active\"}", "nanwang_database_waiting{owner=\"apps\"}",
                "nanwang_app_threads_abandoned", "jvm_memory_used_bytes", "jvm_classes_loaded_classes",
                "jvm_threads_live_threads", "process_files_open_files")) {
            assertTrue(all.contains(name), name + " is missing in:\n" + all);
        }
    }

    private static double value(String series) {
        Optional<String> line = scrape().lines().filter(it -> it.startsWith(series + " ")).findFirst();
        return Double.parseDouble(line.orElseThrow(() -> new AssertionError(series + " is missing in:\n" + scrape()))
                .substring(series.length() + 1));
    }

    private static String scrape() {
        return city.anonymous().get("/metrics").expect(200).text();
    }
}
