package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.kernel.observe.AuditEntry;

class RefusalTrailTest {

    private final FakeClock clock = new FakeClock();
    private final List<AuditEntry> written = new ArrayList<>();
    private final RefusalTrail trail = new RefusalTrail(written::add, clock);

    @Test
    void theFirstTriesAreWrittenOneByOneAndMoreByTheirNumber() {
        tries(1000, "li.si");
        assertEquals(RefusalTrail.ONE_BY_ONE + 4, written.size());
        assertNull(written.get(RefusalTrail.ONE_BY_ONE - 1).after().get("tries"));
        assertEquals(List.of("64", "128", "256", "512"), written.stream().map(entry -> entry.after().get("tries"))
                .skip(RefusalTrail.ONE_BY_ONE).toList());
        assertEquals("refused", written.get(written.size() - 1).after().get("outcome"));
    }

    @Test
    void nobodyHidesBehindSomebodyElsesTries() {
        tries(1000, "li.si");
        written.clear();
        tries(1, "wang.wu");
        assertEquals(1, written.size());
    }

    @Test
    void afterAWhileEachIsWrittenAgain() {
        tries(1000, "li.si");
        written.clear();
        clock.advance(Duration.ofMinutes(10));
        tries(1, "li.si");
        assertEquals(1, written.size());
    }

    @Test
    void manyNamesDoNotGrowTheMemoryForEver() {
        for (int i = 0; i < 30_000; i++) {
            tries(1, "name" + i);
        }
        assertTrue(written.size() == 30_000);
    }

    private void tries(int times, String who) {
        for (int i = 0; i < times; i++) {
            trail.write(new AuditEntry(who, "account:read", "somebody" + i, Optional.empty(), Map.of(), Map.of("outcome", "refused")));
        }
    }
}
