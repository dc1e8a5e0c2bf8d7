package org.nanwang.parking.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.sdk.error.Refusal;

class TariffViewTest {

    private static final TariffView.Night NIGHT = new TariffView.Night("20:00", "08:00", 100L);

    @Test
    void whatWasPublishedIsShownAsItWasSent() {
        TariffView sent = view("2026-03-01T00:00:00Z", 60, NIGHT, 1500L);

        assertEquals(sent, TariffView.of(sent.checked("centre", 1)));
    }

    @Test
    void aTariffWithoutNightAndCapIsComplete() {
        TariffView sent = view("2026-03-01T00:00:00Z", 60, null, null);

        assertEquals(sent, TariffView.of(sent.checked("centre", 1)));
    }

    @Test
    void whatDoesNotFitIsRefusedByField() {
        refused(ParkingError.FIELD_NOT_INSTANT, view("tomorrow", 60, NIGHT, 1500L));
        refused(ParkingError.FIELD_NOT_INSTANT, view("1999-12-31T23:59:59Z", 60, NIGHT, 1500L));
        refused(ParkingError.FIELD_MISSING, view(null, 60, NIGHT, 1500L));
        refused(ParkingError.FIELD_OUT_OF_RANGE, view("2026-03-01T00:00:00Z", 0, NIGHT, 1500L));
        refused(ParkingError.FIELD_OUT_OF_RANGE, view("2026-03-01T00:00:00Z", 60, NIGHT, -1L));
        refused(ParkingError.FIELD_NOT_TIME,
                view("2026-03-01T00:00:00Z", 60, new TariffView.Night("24:00", "08:00", 1L), 1L));
        refused(ParkingError.NIGHT_EMPTY,
                view("2026-03-01T00:00:00Z", 60, new TariffView.Night("08:00", "08:00", 1L), 1L));
    }

    private static void refused(ParkingError error, TariffView view) {
        assertEquals(error, assertThrows(Refusal.class, () -> view.checked("centre", 1)).code());
    }

    private static TariffView view(String validFrom, int unitMinutes, TariffView.Night night, Long cap) {
        return new TariffView("centre", 1, validFrom, 30, unitMinutes, 200L,
                Optional.ofNullable(night), Optional.ofNullable(cap), 50);
    }
}
