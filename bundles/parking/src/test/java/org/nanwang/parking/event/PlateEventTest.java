package org.nanwang.parking.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.sdk.error.Refusal;

class PlateEventTest {

    @Test
    void whatPostgresCannotKeepIsCutOffSoThatARepetitionIsTheSame() {
        PlateEvent event = PlateEvent.checked(report("c1", "鲁H12345", "blue", "2026-03-02T01:00:00.123456789Z"));

        assertEquals(Instant.parse("2026-03-02T01:00:00.123456Z"), event.at());
    }

    @Test
    void aPlateNobodyCouldReadIsStillAReading() {
        assertEquals(Optional.empty(), PlateEvent.checked(report("c1", null, null, "2026-03-02T01:00:00Z")).vehicle());
        assertEquals(Optional.empty(),
                PlateEvent.checked(report("c1", "_", "unknown", "2026-03-02T01:00:00Z")).vehicle());
    }

    @Test
    void whatIsMalformedIsRefusedByField() {
        refused(ParkingError.FIELD_MISSING, report(" ", "鲁H12345", "blue", "2026-03-02T01:00:00Z"));
        refused(ParkingError.FIELD_TOO_LONG, report("c\u0000", "鲁H12345", "blue", "2026-03-02T01:00:00Z"));
        refused(ParkingError.FIELD_TOO_LONG, report("c1", "鲁H12345\u0000", "blue", "2026-03-02T01:00:00Z"));
        refused(ParkingError.FIELD_TOO_LONG, report("c1", "鲁H\ud800", "blue", "2026-03-02T01:00:00Z"));
        refused(ParkingError.FIELD_NOT_ONE_OF, report("c1", "鲁H12345", "pink", "2026-03-02T01:00:00Z"));
        refused(ParkingError.FIELD_NOT_INSTANT, report("c1", "鲁H12345", "blue", "2026-03-02 09:00"));
    }

    private static void refused(ParkingError error, EventReport report) {
        assertEquals(error, assertThrows(Refusal.class, () -> PlateEvent.checked(report)).code());
    }

    private static EventReport report(String device, String plate, String colour, String at) {
        return new EventReport("1", device, "tower", "in", plate, colour, 0.98, at);
    }
}
