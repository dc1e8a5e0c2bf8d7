package org.nanwang.kernel.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.kernel.identity.MemoryStores;
import org.nanwang.kernel.observe.AuditEntry;

class SigningKeysTest {

    @TempDir
    private Path folder;
    private final FakeClock clock = new FakeClock();
    private final MemoryStores stores = new MemoryStores();
    private SigningKeys keys;

    @BeforeEach
    void open() {
        keys = keys();
    }

    @Test
    void noTokenMeetsAnUnknownKeyWhileKeysRotateOnAnyNode() {
        AccessTokens tokens = tokens(keys);
        SigningKeys otherNodes = keys();
        TokenVerifier other = new TokenVerifier(tokens(otherNodes), clock);
        Deque<String> alive = new ArrayDeque<>();
        for (int step = 0; step < 500; step++) {
            if (step % 97 == 0) {
                (step % 2 == 0 ? keys : otherNodes).rotate(SigningKeysTest::entry);
            }
            alive.add(tokens.make("id", "client", Optional.empty()));
            other.verify(alive.peekFirst());
            other.verify(alive.peekLast());
            clock.advance(Duration.ofSeconds(60));
            if (alive.size() == 60) {
                alive.remove();
            }
        }
    }

    @Test
    void keysRotateUnderLoadWithoutAFailedVerification() throws ExecutionException, InterruptedException {
        AccessTokens tokens = tokens(keys);
        TokenVerifier verifier = new TokenVerifier(tokens(keys()), clock);
        CompletableFuture<?>[] callers = IntStream.range(0, 4).mapToObj(caller -> CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 50; i++) {
                assertEquals("id", verifier.verify(tokens.make("id", "client", Optional.empty())).subject());
            }
        })).toArray(CompletableFuture[]::new);
        for (int i = 0; i < 20; i++) {
            keys.rotate(SigningKeysTest::entry);
        }
        CompletableFuture.allOf(callers).get();
    }

    @Test
    void aNewKeyIsShownFirstAndSignsLater() {
        String old = keys.signer().getKeyID();
        String fresh = keys.rotate(SigningKeysTest::entry);
        assertEquals(old, keys.signer().getKeyID());
        assertEquals(2, keys.publicKeys().getKeys().size());
        clock.advance(SigningKeys.SHOWN_FIRST);
        assertEquals(fresh, keys.signer().getKeyID());
    }

    @Test
    void anOldKeyIsShownUntilItsLastTokenHasExpiredAndThenRemoved() {
        String old = keys.signer().getKeyID();
        keys.rotate(SigningKeysTest::entry);
        clock.advance(SigningKeys.SHOWN_FIRST.plus(AccessTokens.LIFETIME));
        assertEquals(2, keys.publicKeys().getKeys().size());
        clock.advance(SigningKeys.REMEMBERED);
        assertFalse(keys.publicKeys().getKeys().stream().map(JWK::getKeyID).anyMatch(old::equals));
        keys.rotate(SigningKeysTest::entry);
        assertFalse(stores.all().stream().map(KeyStore.Kept::id).anyMatch(old::equals));
    }

    @Test
    void keysRotateByThemselves() {
        String old = keys.signer().getKeyID();
        clock.advance(SigningKeys.SIGNS_FOR);
        assertEquals(old, keys.signer().getKeyID());
        clock.advance(SigningKeys.SHOWN_FIRST);
        assertNotEquals(old, keys.signer().getKeyID());
    }

    @Test
    void theStoreHoldsNoPrivateKeyInTheClear() {
        keys.signer();
        assertFalse(stores.all().toString().contains("\"d\""));
        assertFalse(keys.publicKeys().toString(false).contains("\"d\":"));
        SigningKeys stranger = new SigningKeys(stores, Vault.open(folder.resolve("other")), clock);
        assertThrows(IllegalStateException.class, stranger::signer);
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry("admin", "signing-key:rotate", id, Optional.empty(), Map.of(), Map.of());
    }

    private SigningKeys keys() {
        return new SigningKeys(stores, Vault.open(folder.resolve("vault")), clock);
    }

    private AccessTokens tokens(SigningKeys by) {
        return new AccessTokens(by, () -> URI.create("http://127.0.0.1:8370"), clock);
    }
}
