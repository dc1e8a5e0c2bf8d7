package org.nanwang.kernel.identity.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.sdk.error.Refusal;

class BeginRateTest {

    private final FakeClock clock = new FakeClock();
    private final BeginRate rate = new BeginRate(clock);

    @Test
    void aNetworkIsStoppedForAMinuteAndNoOther() {
        for (int i = 0; i < BeginRate.MOST; i++) {
            rate.take("2001:db8:0:1::" + Integer.toHexString(i));
        }
        assertEquals(SourceProblem.TOO_MANY_BEGUN,
                assertThrows(Refusal.class, () -> rate.take("2001:db8:0:1::ffff")).code());
        rate.take("2001:db8:0:2::1");
        clock.advance(Duration.ofMinutes(1));
        rate.take("2001:db8:0:1::1");
    }
}
