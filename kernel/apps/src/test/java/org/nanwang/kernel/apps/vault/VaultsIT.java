package org.nanwang.kernel.apps.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.kernel.apps.fixture.TestNode.RENCHENG;
import static org.nanwang.kernel.apps.fixture.TestNode.ZOUCHENG;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nanwang.kernel.apps.AppsModule;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.fixture.FakeSealing;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.vault.Vault;

@ExtendWith(TestDatabase.class)
class VaultsIT {
    private static final String PHONE = "application 17 phone";
    private static final String NUMBER = "13800138000";

    private Sql sql;

    @BeforeEach
    void empty(Storage storage) {
        storage.migrate("apps", AppsModule.migrations());
        sql = new Sql(storage.kernel());
        sql.update("truncate vault_key");
    }

    @Test
    void whatIsSealedOpensInALaterInstanceAndNeverLooksTheSame() {
        Vault vault = vault(RENCHENG, Duration.ZERO);
        String sealed = vault.seal(PHONE, NUMBER);

        assertEquals(NUMBER, vault(RENCHENG, Duration.ZERO).open(PHONE, sealed));
        assertNotEquals(sealed, vault.seal(PHONE, NUMBER));
        assertFalse(new String(vault.seal(PHONE, NUMBER.getBytes(UTF_8)), UTF_8).contains(NUMBER));
        assertArrayEquals(new byte[0], vault.open(PHONE, vault.seal(PHONE, new byte[0])));
    }

    @Test
    void itOpensNowhereElse() {
        Vault vault = vault(RENCHENG, Duration.ZERO);
        String sealed = vault.seal(PHONE, NUMBER);
        vault(ZOUCHENG, Duration.ZERO).seal(PHONE, NUMBER);

        assertBroken(vault, "application 18 phone", sealed);
        assertBroken(vault(ZOUCHENG, Duration.ZERO), PHONE, sealed);
        assertBroken(vault, PHONE, "no Base64 at all");
        assertBroken(vault, PHONE, "AAAA");
    }

    @Test
    void noByteOfItCanBeChanged() {
        Vault vault = vault(RENCHENG, Duration.ZERO);
        byte[] sealed = vault.seal(PHONE, NUMBER.getBytes(UTF_8));

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            Refusal refusal = assertThrows(Refusal.class, () -> vault.open(PHONE, changed), "byte " + i);
            assertEquals(AppsError.SEAL_BROKEN, refusal.code());
        }
    }

    @Test
    void aKeyThatIsOldSealsNoMoreAndStillOpens() {
        byte[] sealed = vault(RENCHENG, Duration.ZERO).seal(PHONE, NUMBER.getBytes(UTF_8));
        assertTrue(vault(RENCHENG, VaultKeys.SEALS_FOR.minusSeconds(60)).isCurrent(sealed));

        Vault later = vault(RENCHENG, VaultKeys.SEALS_FOR.plusSeconds(60));
        assertFalse(later.isCurrent(sealed));
        assertArrayEquals(NUMBER.getBytes(UTF_8), later.open(PHONE, sealed));
        byte[] anew = later.seal(PHONE, later.open(PHONE, sealed));
        assertTrue(later.isCurrent(anew));
        assertFalse(vault(RENCHENG, VaultKeys.SEALS_FOR.plusSeconds(60)).isCurrent(sealed));
        assertArrayEquals(NUMBER.getBytes(UTF_8), vault(RENCHENG, Duration.ZERO).open(PHONE, anew));
        assertEquals(2, sql.query("select number from vault_key", row -> row.getInt(1)).size());
    }

    @Test
    void keysAreKeptSealedThemselvesAndGoWithTheData() {
        Vault vault = vault(RENCHENG, Duration.ZERO);
        String sealed = vault.seal(PHONE, NUMBER);
        sql.update("update vault_key set installation = ?", ZOUCHENG.toString());
        assertThrows(IllegalStateException.class, () -> vault(ZOUCHENG, Duration.ZERO).open(PHONE, sealed));

        sql.update("update vault_key set installation = ?", RENCHENG.toString());
        new Vaults(sql, new FakeSealing(), Clock.systemUTC()).drop(RENCHENG);
        assertBroken(vault(RENCHENG, Duration.ZERO), PHONE, sealed);
    }

    private Vault vault(InstallationId installation, Duration later) {
        return new Vaults(sql, new FakeSealing(), Clock.offset(Clock.systemUTC(), later)).of(installation);
    }

    private static void assertBroken(Vault vault, String context, String sealed) {
        assertEquals(AppsError.SEAL_BROKEN, assertThrows(Refusal.class, () -> vault.open(context, sealed)).code());
    }
}
