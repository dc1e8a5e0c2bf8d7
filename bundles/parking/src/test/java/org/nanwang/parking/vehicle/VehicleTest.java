package org.nanwang.parking.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VehicleTest {

    @ParameterizedTest
    @CsvSource({
        "鲁H12345, BLUE", "鲁HA1B2C, BLUE", "鲁H12345, YELLOW", "鲁H1234挂, YELLOW", "鲁H1234学, YELLOW",
        "鲁HD12345, GREEN", "鲁HFA2345, GREEN", "鲁H12345D, YELLOW_GREEN", "鲁H1234警, WHITE", "WJ12345, WHITE",
        "WJ鲁12345, WHITE", "VA12345, WHITE", "使014578, BLACK", "沪A0023领, BLACK", "粤Z1234港, BLACK",
    })
    void aPlateOfAFormThatExistsIsRead(String plate, PlateColour colour) {
        assertEquals(Optional.of(new Vehicle(plate, colour)), Vehicle.read(plate, Optional.of(colour)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLUE", "_, BLUE", "鲁H_2345, BLUE", "无牌, BLUE", "H12345, BLUE", "鲁H123456, BLUE", "鲁H1234, BLUE",
        "鲁HO2345, BLUE", "鲁I12345, BLUE", "鲁HD12345, BLUE", "鲁H12345, GREEN", "鲁HD1234D, GREEN",
        "鲁HD12345, YELLOW_GREEN", "鲁H12345, WHITE", "鲁H１2345, BLUE",
    })
    void anythingElseIsUnreadable(String plate, PlateColour colour) {
        assertEquals(Optional.empty(), Vehicle.read(plate, Optional.of(colour)));
    }

    @Test
    void aPlateWithoutColourIsUnreadable() {
        assertEquals(Optional.empty(), Vehicle.read("鲁H12345", Optional.empty()));
    }

    @Test
    void separatorsAndSmallLettersMakeNoOtherVehicle() {
        Optional<PlateColour> blue = Optional.of(PlateColour.BLUE);
        assertEquals(Vehicle.read("鲁HA1234", blue), Vehicle.read(" 鲁h·a1234", blue));
    }

    @Test
    void theColourBelongsToTheVehicle() {
        assertNotEquals(new Vehicle("鲁H12345", PlateColour.BLUE), new Vehicle("鲁H12345", PlateColour.YELLOW));
    }

    @Test
    void greenPlatesRunOnNewEnergy() {
        assertTrue(new Vehicle("鲁HD12345", PlateColour.GREEN).newEnergy());
        assertTrue(new Vehicle("鲁H12345D", PlateColour.YELLOW_GREEN).newEnergy());
    }
}
