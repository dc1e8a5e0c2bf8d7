package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

class EnvelopeTest {

    private final SigningKey key = SigningKey.generate();
    private final Envelope envelope = Envelope.sign("application/x", "hello".getBytes(StandardCharsets.UTF_8), key);

    @Test
    void isTheSameAfterWritingAndReading() {
        Envelope read = Envelope.parse("test", envelope.json());
        assertEquals(envelope, read);
        assertTrue(read.signedBy(key.key()));
        assertEquals("hello", new String(read.payload(), StandardCharsets.UTF_8));
    }

    @Test
    void travelsInsideAnotherJsonDocument() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertEquals(envelope, mapper.readValue(mapper.writeValueAsString(envelope), Envelope.class));
    }

    @Test
    void anotherPayloadOrTypeIsNotSigned() {
        String json = envelope.json();
        assertFalse(Envelope.parse("test", json.replace("aGVsbG8=", "aGVsbG9v")).signedBy(key.key()));
        assertFalse(Envelope.parse("test", json.replace("application/x", "application/y")).signedBy(key.key()));
    }

    @Test
    void aClaimedKeyIdProvesNothing() {
        SigningKey thief = SigningKey.generate();
        Envelope stolen = Envelope.parse("test", Envelope.sign("application/x", new byte[0], thief).json()
                .replace(thief.key().id(), key.key().id()));
        assertEquals(key.key().id(), stolen.claimedKeys().get(0));
        assertFalse(stolen.signedBy(key.key()));
    }

    @Test
    void urlSafeBase64AndUnknownMembersAreTaken() {
        Envelope read = Envelope.parse("test", """
                {"payloadType": "t", "payload": "_-8=", "more": 1, "signatures": [{"sig": "AA=="}]}""");
        assertEquals((byte) 0xFF, read.payload()[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "no json", "{\"payloadType\": 1}",
        "{\"payloadType\": \"t\", \"payload\": \"AA==\", \"signatures\": []}",
        "{\"payloadType\": \"t\", \"payload\": \"AA==\", \"signatures\": [{}]}",
        "{\"payloadType\": \"t\", \"payload\": \"*\", \"signatures\": [{\"sig\": \"AA==\"}]}",
        "{\"payloadType\": \"t\", \"payloadType\": \"u\", \"payload\": \"AA==\", \"signatures\": [{\"sig\": \"AA==\"}]}"})
    void malformedJsonIsRefused(String json) {
        assertEquals(PackageError.ENVELOPE_MALFORMED,
                assertThrows(Refusal.class, () -> Envelope.parse("test", json)).code());
    }

    @Test
    void theRefusalNamesThePart() {
        Refusal refusal = assertThrows(Refusal.class, () -> Envelope.parse("hello-1.0.0.jar.approval.json", "{"));
        assertTrue(refusal.getMessage().contains("'hello-1.0.0.jar.approval.json'"), refusal.getMessage());
    }

    @Test
    void aHugeOrDeepDocumentIsRefused() {
        assertThrows(Refusal.class, () -> Envelope.parse("test", " ".repeat(1 << 20)));
        assertThrows(Refusal.class, () -> Envelope.parse("test", "[".repeat(100_000)));
    }
}
