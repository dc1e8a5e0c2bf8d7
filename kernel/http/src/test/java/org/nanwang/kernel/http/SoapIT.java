package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.TariffEndpoint;
import org.nanwang.kernel.http.fixture.TestNode;

class SoapIT {

    private static final String SOAP = "/370811/parking/soap/tariff";

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data);
        node.host(FakeApp.parking(), web -> web.publishSoap("tariff", new TariffEndpoint()));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> fee(int hours) throws Exception {
        return node.send("POST", SOAP, """
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
                <fee xmlns="urn:parking"><hours xmlns="">%d</hours></fee></soap:Body></soap:Envelope>
                """.formatted(hours), "Content-Type", "text/xml", "SOAPAction", "\"\"");
    }

    @Test
    void aCallIsAnswered() throws Exception {
        HttpResponse<String> answer = fee(3);

        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("<return>900</return>"), answer.body());
    }

    @Test
    void theContractNamesTheAddressItWasAskedAt() throws Exception {
        HttpResponse<String> answer = node.get(SOAP + "?wsdl");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("location=\"" + node.uri(SOAP) + "\""), answer.body());
    }

    @Test
    void aFailureKeepsItsSecrets() throws Exception {
        HttpResponse<String> answer = fee(-1);

        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("Fault"), answer.body());
        assertFalse(answer.body().contains("secret"), answer.body());
    }
}
