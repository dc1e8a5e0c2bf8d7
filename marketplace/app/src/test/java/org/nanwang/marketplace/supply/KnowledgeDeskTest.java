package org.nanwang.marketplace.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.ExampleList;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

class KnowledgeDeskTest {

    private static final String DIGEST = "ab".repeat(32);

    private final Marketplace marketplace = new Marketplace();

    private Import advisories(byte[] content) {
        return marketplace.knowledge.replace(Kind.ADVISORIES, ExampleList.upload(content), FakeCaller.ADMIN);
    }

    private Import advisories(String content) {
        return advisories(content.getBytes(StandardCharsets.UTF_8));
    }

    private Import malware(String content) {
        return marketplace.knowledge.replace(Kind.MALWARE, ExampleList.upload(content), FakeCaller.ADMIN);
    }

    @Test
    void aZipOfAnEcosystemOrRecordsAsJsonAreTaken() {
        assertEquals(2, advisories(new ExampleList().with("X-1", "g:a", "2.0").with("X-2", "g:b", "1.1").bytes()).entries());
        assertEquals(1, advisories(ExampleList.advisory("X-3", "g:a", "1")).entries());
        assertEquals(2, advisories("[" + ExampleList.advisory("X-3", "g:a", "1") + ","
                + ExampleList.advisory("X-4", "g:a", "1") + "]").entries());
        assertEquals(3, marketplace.supplies.list(Kind.ADVISORIES, Long.MAX_VALUE, 10).size());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Import first = malware("# known since May\n" + DIGEST + " # a dropper\n\n" + "CD".repeat(32) + "\n");
        assertEquals(2, first.entries());
        assertEquals(first, malware("# known since May\n" + DIGEST + " # a dropper\n\n" + "CD".repeat(32) + "\n"));
    }

    @Test
    void garbageIsRefusedAsAWholeAndTheListBeforeStillCounts() {
        Import kept = advisories(ExampleList.advisory("X-1", "g:a", "2.0"));
        byte[] half = new ExampleList().with("X-2", "g:a", "3.0").with("b.json", "{\"id\": 7".getBytes()).bytes();

        for (byte[] garbage : List.of(half, "<osv/>".getBytes(), new byte[0], "[7]".getBytes(), new byte[] {'P', 'K', 3, 4, 9})) {
            assertThrows(Refusal.class, () -> advisories(garbage));
        }
        assertRefused(MarketplaceError.KNOWLEDGE_UNREADABLE, () -> malware(DIGEST + "\nno digest\n"));
        assertEquals(kept, marketplace.supplies.newest(Kind.ADVISORIES).orElseThrow());
        assertTrue(marketplace.supplies.newest(Kind.MALWARE).isEmpty());
    }

    @Test
    void aZipMadeToBurstIsLeftAsSoonAsItShows() {
        byte[] bomb = new ExampleList().with("a.json", new byte[200 << 20]).bytes();
        assertTrue(bomb.length < 1 << 20);
        assertRefused(MarketplaceError.KNOWLEDGE_UNREADABLE, () -> advisories(bomb));
    }

    @Test
    void onlyAnAdminTakesListsOver() {
        assertThrows(Refusal.class, () -> marketplace.knowledge.replace(
                Kind.MALWARE, ExampleList.upload(DIGEST), FakeCaller.VENDOR));
    }
}
