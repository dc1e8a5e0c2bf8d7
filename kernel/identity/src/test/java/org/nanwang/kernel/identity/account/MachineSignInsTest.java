package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.kernel.identity.MemoryDirectory;
import org.nanwang.kernel.observe.AuditEntry;

class MachineSignInsTest {

    private final FakeClock clock = new FakeClock();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final MachineSignIns machines = new MachineSignIns(directory, clock);

    @Test
    void theFirstIsWrittenAtOnceAndTheOthersAreCounted() {
        machines.granted("camera", "10.0.0.1");
        assertEquals(List.of("camera 10.0.0.1 -"), trail());
        machines.granted("camera", "10.0.0.1");
        machines.granted("camera", "10.0.0.1");
        assertEquals(1, trail().size());
    }

    @Test
    void anotherMachineAndAnotherAddressAreWrittenForThemselves() {
        machines.granted("camera", "10.0.0.1");
        machines.granted("camera", "10.0.0.2");
        machines.granted("gate", "10.0.0.1");
        assertEquals(List.of("camera 10.0.0.1 -", "camera 10.0.0.2 -", "gate 10.0.0.1 -"), trail());
    }

    @Test
    void whatWasCountedIsToldByWhoeverComesAMinuteLater() {
        machines.granted("camera", "10.0.0.1");
        machines.granted("camera", "10.0.0.1");
        machines.granted("camera", "10.0.0.1");
        clock.advance(Duration.ofMinutes(1));
        machines.granted("gate", "10.0.0.9");
        assertEquals(List.of("camera 10.0.0.1 -", "camera 10.0.0.1 2", "gate 10.0.0.9 -"), trail());
        machines.granted("camera", "10.0.0.1");
        assertEquals("camera 10.0.0.1 -", trail().get(3), "the first of a new minute");
    }

    @Test
    void whatWasCountedIsToldAtTheEnd() {
        machines.granted("camera", "10.0.0.1");
        machines.granted("camera", "10.0.0.1");
        machines.close();
        machines.close();
        assertEquals(List.of("camera 10.0.0.1 -", "camera 10.0.0.1 1"), trail());
    }

    @Test
    void noneIsLostWhenManyComeAtOnce() {
        CompletableFuture.allOf(IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> {
            for (int time = 0; time < 1000; time++) {
                machines.granted("camera", "10.0.0.1");
            }
        })).toArray(CompletableFuture[]::new)).join();
        machines.close();
        assertEquals(List.of("camera 10.0.0.1 -", "camera 10.0.0.1 7999"), trail());
    }

    @Test
    void whatCannotBeWrittenIsNotGrantedAndTheNextIsTheFirstAgain() {
        directory.breakTrail(true);
        assertThrows(IllegalStateException.class, () -> machines.granted("camera", "10.0.0.1"));
        directory.breakTrail(false);
        machines.granted("camera", "10.0.0.1");
        assertEquals(List.of("camera 10.0.0.1 -"), trail());
    }

    private List<String> trail() {
        return directory.trail().stream().map(MachineSignInsTest::told).toList();
    }

    private static String told(AuditEntry entry) {
        return entry.object() + " " + entry.after().get("address") + " " + entry.after().getOrDefault("more", "-");
    }
}
