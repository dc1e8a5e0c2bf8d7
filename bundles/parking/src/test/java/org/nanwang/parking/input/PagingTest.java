package org.nanwang.parking.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class PagingTest {

    @Test
    void theCursorOfAPageLeadsBehindItsLastItem() {
        Page<String> page = Page.of(List.of("甲", "乙", "丙"), Paging.of("2", null), item -> item);

        assertEquals(List.of("甲", "乙"), page.items());
        assertEquals(Optional.of("乙"), Paging.of(null, page.next().orElseThrow()).after());
    }

    @Test
    void theLastPageHasNoCursor() {
        assertEquals(Optional.empty(), Page.of(List.of("甲", "乙"), Paging.of("2", null), item -> item).next());
    }

    @Test
    void limitsAndCursorsThatNobodyGaveOutAreRefused() {
        assertThrows(Refusal.class, () -> Paging.of("0", null));
        assertThrows(Refusal.class, () -> Paging.of("201", null));
        assertThrows(Refusal.class, () -> Paging.of("many", null));
        assertThrows(Refusal.class, () -> Paging.of(null, "!"));
        assertThrows(Refusal.class, () -> Paging.of(null, "AAAA"));
    }
}
