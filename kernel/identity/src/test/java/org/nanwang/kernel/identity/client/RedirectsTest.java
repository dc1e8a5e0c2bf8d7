package org.nanwang.kernel.identity.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class RedirectsTest {

    @Test
    void honestAddressesCanBeRegistered() {
        for (String uri : List.of("https://shop.example/done", "http://127.0.0.1/done", "http://[::1]:8080/",
                "http://localhost:3000/done?x=1")) {
            assertDoesNotThrow(() -> Redirects.require(uri, false), uri);
        }
        assertDoesNotThrow(() -> Redirects.require("com.example.app:/done", true));
    }

    @Test
    void othersCannot() {
        for (String uri : List.of("http://shop.example/done", "https://user@shop.example/", "https://shop.example/#x",
                "javascript:alert(1)", "/done", "", "https:///done", "data:text/html,x", "https://shop.example\\@x/",
                "https://shop.example/ x", "http://127.0.0.1.evil.example/", "com.example.app:/done")) {
            assertThrows(Refusal.class, () -> Redirects.require(uri, false), uri);
        }
        assertThrows(Refusal.class, () -> Redirects.require("myapp:/done", true));
    }

    @Test
    void onlyALoopbackAddressMayHaveAnotherPort() {
        ClientAddresses addresses = new ClientAddresses(
                Set.of("http://127.0.0.1/done", "http://[::1]/", "https://shop.example/"), Set.of(), Optional.empty(), Optional.empty());
        assertTrue(addresses.answersAt("http://127.0.0.1:49152/done") && addresses.answersAt("http://[::1]:1/"));
        for (String other : List.of("https://shop.example:8443/", "http://127.0.0.1:49152/other", "http://127.0.0.1:/done",
                "http://127.0.0.1:1@evil.example/done", "http://127.0.0.1:123456/done", "http://127.0.0.1:1/done?x")) {
            assertFalse(addresses.answersAt(other), other);
        }
    }
}
