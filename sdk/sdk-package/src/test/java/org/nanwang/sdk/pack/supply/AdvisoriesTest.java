package org.nanwang.sdk.pack.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.KnownList;

class AdvisoriesTest {

    private static final String RECORD = """
            {"id": "X-1", "details": "two\\nlines", %s
             "affected": [{"package": {"ecosystem": "Maven", "name": "g:a"}, "versions": ["0.9"], "ranges": [
               {"type": "GIT", "events": [{"introduced": "0"}]},
               {"type": "ECOSYSTEM", "events": [{"introduced": "1.0"}, {"fixed": "1.2"}, {"introduced": "2.0"}]}]},
              {"package": {"ecosystem": "npm", "name": "g:b"}, "versions": ["1"]}]}""";

    private static final KnownList LIST = new KnownList(1, "0".repeat(64), 1, Instant.EPOCH);

    private static List<String> found(String extra, String name, String version) {
        Advisories advisories = Advisories.of(LIST, List.of(RECORD.formatted(extra)));
        Component component = new Component("lib/a.jar", "", Optional.of("g"), name, Optional.of(version), List.of());
        return Weaknesses.of(List.of(component), advisories).stream().map(finding -> finding.message().en().split(" ")[5]).toList();
    }

    @Test
    void whatIsNamedOneByOneOrLiesInARangeIsFound() {
        assertEquals(List.of("X-1"), found("", "a", "0.9"));
        assertEquals(List.of("X-1"), found("", "a", "1.1"));
        assertEquals(List.of("X-1"), found("", "a", "7"));
        assertEquals(List.of(), found("", "a", "1.2"));
        assertEquals(List.of(), found("", "a", "0.8"), "a range of commits is none of versions");
        assertEquals(List.of(), found("", "b", "1"), "another ecosystem");
    }

    @Test
    void whatIsWithdrawnCountsNoMore() {
        assertEquals(List.of(), found("\"withdrawn\": \"2024-01-01T00:00:00Z\",", "a", "1.1"));
    }

    @Test
    void whatIsNoRecordIsRefusedByItsPlace() {
        String why = assertThrows(Refusal.class, () -> OsvRecord.read("all.zip: GHSA-2.json", "{}")).getMessage();
        assertTrue(why.contains("all.zip: GHSA-2.json"), why);
        assertThrows(Refusal.class, () -> OsvRecord.read("a", "<xml/>"));
        assertEquals(new OsvRecord("X-1", Set.of("g:a")), OsvRecord.read("a", RECORD.formatted("")));
    }
}
