package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.sdk.error.Refusal;

class TriesTest {

    private final FakeClock clock = new FakeClock();
    private final Tries tries = new Tries(clock);

    @Test
    void fiveFailuresStopAnAccountFromOneAddressForAMinute() {
        fail(5, "admin", "10.0.0.1");
        assertThrows(Refusal.class, () -> tries.check("admin", "10.0.0.1"));
        assertDoesNotThrow(() -> tries.check("admin", "10.0.0.2"));
        assertDoesNotThrow(() -> tries.check("vendor", "10.0.0.1"));
        clock.advance(Duration.ofMinutes(1));
        assertDoesNotThrow(() -> tries.check("admin", "10.0.0.1"));
    }

    @Test
    void anAddressThatTriesManyAccountsIsStopped() {
        for (int i = 0; i < 30; i++) {
            fail(1, "account" + i, "10.0.0.1");
        }
        assertThrows(Refusal.class, () -> tries.check("another", "10.0.0.1"));
    }

    @Test
    void anAccountTriedFromManyAddressesIsGuarded() {
        for (int i = 0; i < 30; i++) {
            fail(1, "admin", "10.0.0." + i);
        }
        assertThrows(Refusal.class, () -> tries.check("admin", "10.0.1.1"));
    }

    @Test
    void floodingWithNamesDoesNotGrowTheMemoryForEver() {
        for (int i = 0; i < 50_000; i++) {
            fail(1, "account" + i, "address" + i);
        }
        assertDoesNotThrow(() -> tries.check("fresh", "fresh"));
    }

    private void fail(int times, String account, String address) {
        for (int i = 0; i < times; i++) {
            tries.failed(account, address);
        }
    }
}
