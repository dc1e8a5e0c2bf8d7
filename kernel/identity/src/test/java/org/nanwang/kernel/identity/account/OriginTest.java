package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({"10.0.0.1, 10.0.0.1", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:", "2001:db8:1:2::9, 2001:db8:1:2:",
        "2001:0db8::1, 2001:db8:0:0:", "::1, 0:0:0:0:", "fe80::1%eth0, fe80:0:0:0:", "::ffff:10.0.0.1, 0:0:0:0:"})
    void anIpv6SubscriberCountsAsOne(String address, String network) {
        assertEquals(network, Origin.of(address).network());
    }
}
