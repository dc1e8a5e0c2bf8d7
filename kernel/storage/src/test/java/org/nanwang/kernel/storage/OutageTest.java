package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

    @ParameterizedTest
    @CsvSource({"08006, true", "08001, true", "57P01, true", "57P03, true", "42601, false", "53300, false", "57014, false"})
    void aBrokenConnectionIsAnOutageAndARefusalIsNone(String state, boolean outage) {
        assertEquals(outage, Outage.isBehind(new StorageException(new SQLException("", state))));
    }

    @Test
    void theCauseMayLieDeep() {
        Throwable deep = new IllegalStateException(new RuntimeException(new SQLException("", "08006")));
        assertTrue(Outage.isBehind(deep));
        assertFalse(Outage.isBehind(new IllegalStateException(new SQLException("without a state"))));
    }
}
