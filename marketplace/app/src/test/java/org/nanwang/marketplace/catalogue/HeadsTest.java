package org.nanwang.marketplace.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.MemoryCatalogue;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.sign.SigningKey;

class HeadsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final MemoryCatalogue log = new MemoryCatalogue();
    private final SigningKey key = SigningKey.generate();
    private Instant now = Marketplace.NOW;
    private final Heads heads = new Heads("370800-marketplace", log, key, DAY, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aHeadIsSignedAndSaysHowFarTheCatalogueReaches() {
        Heads.Signed head = heads.current();
        assertTrue(head.envelope().signedBy(key.key()));
        assertEquals(new CatalogueHead("370800-marketplace", log.end(), now, now.plus(DAY)),
                CatalogueHead.read(head.envelope()));
    }

    @Test
    void aNewOneIsSignedWhenTheCatalogueGrowsAndWhenHalfOfItsLifeIsOver() {
        Heads.Signed first = heads.current();
        now = now.plus(DAY.dividedBy(2)).minusSeconds(1);
        assertSame(first, heads.current());
        now = now.plusSeconds(1);
        Heads.Signed renewed = heads.current();
        assertEquals(now.plus(DAY), renewed.head().expires());
        assertNotEquals(first.tag(), renewed.tag());

        log.change(new ReleaseEntry(new ReleaseEntry.Subject(Marketplace.HELLO.app(), Marketplace.HELLO.version(),
                "0".repeat(64), "org.example"), Standing.LISTED, "", now), "admin");
        assertEquals(1, heads.current().head().chain().version());
        assertNotEquals(renewed.tag(), heads.current().tag());
    }
}
