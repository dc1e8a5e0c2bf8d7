package org.nanwang.kernel.identity.passkey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.identity.passkey.RelyingParty.Obstacle;

class RelyingPartyTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://city.example", "https://city.example:8443", "https://intranet", "http://localhost:8370",
            "http://city.localhost", "HTTPS://City.Example", "https://10.example"})
    void aNameOverTlsOrOnThisMachineHasPasskeys(String node) {
        assertEquals(Optional.empty(), RelyingParty.obstacle(URI.create(node)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8370", "https://10.0.0.1", "https://[::1]:8370", "https://2130706433",
            "https://10.0.0.1.", "https://city_hall.example"})
    void anAddressOfNumbersHasNone(String node) {
        assertEquals(Optional.of(Obstacle.ADDRESS), RelyingParty.obstacle(URI.create(node)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://city.example", "http://localhost.example:8370", "http://mylocalhost"})
    void aNameWithoutTlsHasNone(String node) {
        assertEquals(Optional.of(Obstacle.UNENCRYPTED), RelyingParty.obstacle(URI.create(node)));
    }

    @Test
    void theOriginIsAsBrowsersWriteIt() {
        assertEquals(new RelyingParty("city.example", "https://city.example"),
                RelyingParty.of(URI.create("HTTPS://City.Example:443")));
        assertEquals(new RelyingParty("localhost", "http://localhost:8370"),
                RelyingParty.of(URI.create("http://localhost:8370")));
    }
}
