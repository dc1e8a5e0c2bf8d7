package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A node's data folder is its own, and its processes end with it. */
class NodeLifeIT {

    @Test
    void secondNodeOnTheSameDataIsRefusedAndTheFirstOneLeavesNoProcessBehind() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            NodeProcess first = city.node();
            NodeProcess second = NodeProcess.launch(first.data(), Map.of(), "up");
            assertTrue(second.process().waitFor(60, TimeUnit.SECONDS), second.output());
            assertNotEquals(0, second.process().exitValue());
            String told = second.output();
            for (String word : List.of(first.data().toString(), String.valueOf(first.process().pid()), "another node")) {
                assertTrue(told.contains(word), word + " is not in: " + told);
            }
            assertEquals(200, first.status("/health"));
            assertEquals(200, first.status("/370811/parking/api/lots"));

            ProcessHandle postgres = city.database().postmaster();
            List<ProcessHandle> processes = Stream.concat(Stream.of(postgres), postgres.children()).toList();
            assertTrue(processes.size() > 1 && processes.stream().allMatch(ProcessHandle::isAlive));
            first.close();
            // it has said goodbye by then; the system takes a moment to bury it
            Awaitility.await().until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
