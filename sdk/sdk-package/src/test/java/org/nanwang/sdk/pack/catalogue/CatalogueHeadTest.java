package org.nanwang.sdk.pack.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;

class CatalogueHeadTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private final SigningKey key = SigningKey.generate();

    @Test
    void whatIsSignedIsReadAgain() {
        CatalogueHead head = new CatalogueHead("370800-marketplace", CatalogueChain.EMPTY.append("{}"), NOW,
                NOW.plusSeconds(3600));
        Envelope envelope = Envelope.parse("head", head.sign(key).json());
        assertTrue(envelope.signedBy(key.key()));
        assertEquals(head, CatalogueHead.read(envelope));
    }

    /** As any program digests it: 32 zero bytes and the entry */
    @Test
    void aHashCoversTheHashBeforeAndTheEntry() {
        CatalogueChain one = CatalogueChain.EMPTY.append("{\"a\":1}");
        assertEquals(new CatalogueChain(1, "b06a229070741292512e8760f470dd7a4c46ccfdf253df781d88dabe58c1ccb1"), one);
        assertNotEquals(one.append("b").append("c").hash(), one.append("c").append("b").hash());
    }

    @Test
    void anotherStatementIsNoHead() {
        Envelope other = Envelope.sign("application/json", "{}".getBytes(StandardCharsets.UTF_8), key);
        assertEquals(PackageError.STATEMENT_MALFORMED,
                assertThrows(Refusal.class, () -> CatalogueHead.read(other)).code());
        Envelope empty = Envelope.sign(CatalogueHead.TYPE, "{}".getBytes(StandardCharsets.UTF_8), key);
        assertEquals(PackageError.STATEMENT_MALFORMED,
                assertThrows(Refusal.class, () -> CatalogueHead.read(empty)).code());
    }
}
