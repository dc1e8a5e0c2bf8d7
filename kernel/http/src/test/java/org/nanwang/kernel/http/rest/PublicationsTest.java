package org.nanwang.kernel.http.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.jws.WebService;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TariffEndpoint;

class PublicationsTest {

    private final Publications publications = new Publications();

    @Test
    void aResourceIsTakenOnce() {
        LotsResource lots = new LotsResource();
        publications.add(lots);

        assertEquals(List.of(lots), publications.resources());
        refused("published already", () -> publications.add(new LotsResource()));
    }

    @Test
    void aProviderIsToldFromAResource() {
        publications.add(new ArithmeticMapper());

        assertEquals(0, publications.resources().size());
        assertEquals(1, publications.providers().size());
    }

    @Test
    void aHiddenResourceIsRefusedWithTheWayOut() {
        refused("make it public", () -> publications.add(new Hidden()));
    }

    @Test
    void somethingElseIsRefused() {
        refused("neither a resource nor a provider", () -> publications.add("lots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "-a", "../a", "a?wsdl"})
    void aMalformedEndpointNameIsRefused(String name) {
        refused("is not one word", () -> publications.addSoap(name, new TariffEndpoint()));
    }

    @Test
    void anEndpointNameIsTakenOnce() {
        publications.addSoap("tariff", new TariffEndpoint());

        refused("is taken", () -> publications.addSoap("tariff", new TariffEndpoint()));
    }

    @Test
    void whatIsNoEndpointIsRefused() {
        refused("annotate it with jakarta.jws.WebService", () -> publications.addSoap("lots", new LotsResource()));
        refused("make it public", () -> publications.addSoap("hidden", new HiddenEndpoint()));
    }

    @Test
    void nothingIsTakenOnceItIsSealed() {
        publications.seal();

        assertThrows(IllegalStateException.class, () -> publications.add(new LotsResource()));
        assertThrows(IllegalStateException.class, () -> publications.addSoap("tariff", new TariffEndpoint()));
    }

    private static void refused(String words, Runnable publishing) {
        String message = assertThrows(IllegalArgumentException.class, publishing::run).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Path("hidden")
    private static final class Hidden {
    }

    @WebService
    private static final class HiddenEndpoint {
    }
}
