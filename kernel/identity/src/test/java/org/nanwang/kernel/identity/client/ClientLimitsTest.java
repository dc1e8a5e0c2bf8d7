package org.nanwang.kernel.identity.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    private static final String NODE = "https://city.example";

    private final ClientLimits bound = new ClientLimits(Set.of(), Set.of("parking:*:370811"), Set.of("/370811/parking"));

    @Test
    void aClientAsksOnlyForWhatItMayBeGiven() {
        assertTrue(bound.allowScope(List.of("openid", "profile", "email", "phone", "offline_access", "parking:read:370811")));
        for (String more : List.of("parking:read:370883", "*", "parking:*", "a::b", "address")) {
            assertFalse(bound.allowScope(List.of(more)), more);
        }
    }

    @Test
    void aClientsTokensAreGoodOnlyWhereItMayGo() {
        assertEquals(Optional.of(List.of(NODE + "/370811/parking")), bound.audiences(List.of(), NODE));
        assertEquals(Optional.of(List.of(NODE + "/370811/parking/api")),
                bound.audiences(List.of(NODE + "/370811/parking/api"), NODE));
        for (String other : List.of(NODE, NODE + "/", NODE + "/370811/parking2", NODE + "/370811/parking/../x",
                NODE + ".evil/370811/parking", "https://evil/370811/parking", NODE + "/370811/parking?x", "")) {
            assertTrue(bound.audiences(List.of(other), NODE).isEmpty(), other);
        }
    }

    @Test
    void aClientWithoutBoundsMayNarrowItself() {
        ClientLimits free = new ClientLimits(Set.of(), Set.of(), Set.of());
        assertEquals(Optional.of(List.of()), free.audiences(List.of(), NODE));
        assertEquals(Optional.of(List.of(NODE + "/370811/parking/")),
                free.audiences(List.of(NODE + "/370811/parking/"), NODE));
    }
}
