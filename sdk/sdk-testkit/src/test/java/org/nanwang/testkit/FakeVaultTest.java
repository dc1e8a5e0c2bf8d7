package org.nanwang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class FakeVaultTest {

    private final FakeVault vault = new FakeVault();

    @Test
    void itOpensWhatItHasSealedAndNothingElse() {
        String sealed = vault.seal("phone", "13800138000");

        assertEquals("13800138000", vault.open("phone", sealed));
        assertNotEquals(sealed, vault.seal("phone", "13800138000"));
        assertEquals("seal-broken",
                assertThrows(Refusal.class, () -> vault.open("email", sealed)).code().code());
        assertThrows(Refusal.class, () -> new FakeVault().open("phone", sealed));
        assertThrows(Refusal.class, () -> vault.open("phone", "x" + sealed.substring(1)));
        assertThrows(Refusal.class, () -> vault.open("phone", ""));
    }

    @Test
    void anOldKeyStillOpens() {
        byte[] sealed = vault.seal("phone", new byte[] {1});
        assertTrue(vault.isCurrent(sealed));

        vault.rotate();

        assertFalse(vault.isCurrent(sealed));
        assertEquals(1, vault.open("phone", sealed)[0]);
    }
}
