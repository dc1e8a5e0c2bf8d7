package org.nanwang.marketplace.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.marketplace.error.MarketplaceError;

class PageTest {

    @Test
    void aPageTellsWhereTheListGoesOn() {
        assertEquals(new Page<>(List.of("a", "b"), Optional.of("b")), page(List.of("a", "b", "c"), 2));
    }

    @Test
    void theLastPageTellsNothing() {
        assertEquals(new Page<>(List.of("a", "b"), Optional.empty()), page(List.of("a", "b"), 2));
        assertEquals(new Page<>(List.of(), Optional.empty()), page(List.of(), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "99999999999999999999"})
    void aLimitOutOfBoundsIsRefused(String limit) {
        assertRefused(MarketplaceError.PAGE_MALFORMED, () -> new PageParameters(limit, "").limit());
    }

    @Test
    void aCursorOfAnotherFormIsRefused() {
        assertRefused(MarketplaceError.PAGE_MALFORMED, () -> new PageParameters("50", "x").position());
    }

    private static Page<String> page(List<String> found, int limit) {
        return Page.of(found, limit, item -> item, item -> item);
    }
}
