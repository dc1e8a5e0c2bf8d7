package org.nanwang.marketplace.vendor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "org.example, org.exarnple", "org.example, org.examp1e", "org.example, org.exampie", "org.bool, org.b0ol",
        "org.big-data, org.bigdata", "org.big-data, org.big.data", "org.jining, org.jinning",
        "org.jining, org.jinin", "org.jining, org.jinang", "org.jining, org.jiinng", "org.wide, org.vvide"})
    void whatPeopleCouldTakeForAnotherIsAlike(String one, String other) {
        assertTrue(LookAlikes.alike(new VendorId(one), new VendorId(other)));
        assertTrue(LookAlikes.alike(new VendorId(other), new VendorId(one)));
    }

    @ParameterizedTest
    @CsvSource({"org.example, org.example", "org.example, com.example", "org.example, org.sample", "org.jining, org.qufu",
        "org.example, org.examples.city"})
    void whatNobodyMistakesIsNot(String one, String other) {
        assertFalse(LookAlikes.alike(new VendorId(one), new VendorId(other)));
        assertFalse(LookAlikes.alike(new VendorId(other), new VendorId(one)));
    }
}
