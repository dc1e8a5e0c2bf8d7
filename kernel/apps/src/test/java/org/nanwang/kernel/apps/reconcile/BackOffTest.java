package org.nanwang.kernel.apps.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.InstallationId;

class BackOffTest {
    private static final InstallationId PARKING = InstallationId.parse("370811-parking");

    private final BackOff backOff = new BackOff();

    @Test
    void theWaitDoublesUpToFiveMinutesAndBeginsAnewAfterASuccess() {
        assertEquals(Duration.ofSeconds(1), backOff.next(PARKING));
        assertEquals(Duration.ofSeconds(2), backOff.next(PARKING));
        assertEquals(Duration.ofSeconds(4), backOff.next(PARKING));
        for (int i = 0; i < 40; i++) {
            backOff.next(PARKING);
        }
        assertEquals(Duration.ofMinutes(5), backOff.next(PARKING));
        backOff.reset(PARKING);
        assertEquals(Duration.ofSeconds(1), backOff.next(PARKING));
    }
}
