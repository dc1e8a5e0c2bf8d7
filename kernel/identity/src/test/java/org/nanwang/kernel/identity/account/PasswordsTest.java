package org.nanwang.kernel.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new PasswordCost(7 * 1024, 1));

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void aHashMatchesItsPasswordOnly() {
        String hash = passwords.hash("运河边的老柳树与水车");
        assertTrue(hash.contains("argon2id"), hash);
        assertTrue(passwords.matches(Optional.of(hash), "运河边的老柳树与水车", false));
        assertFalse(passwords.matches(Optional.of(hash), "运河边的老柳树与水轮", false));
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertNotEquals(passwords.hash("same password"), passwords.hash("same password"));
    }

    @Test
    void nobodySignsInWithoutAHash() {
        assertFalse(passwords.matches(Optional.empty(), "nobody signs in with this", false));
    }

    @Test
    void shortAndEndlessPasswordsAreRefused() {
        for (String unfit : List.of("", "ninechars", "x".repeat(201))) {
            assertEquals(IdentityError.PASSWORD_UNFIT,
                    assertThrows(Refusal.class, () -> passwords.hash(unfit)).code());
        }
    }

    @Test
    void aCrowdIsAskedToComeAgain() throws Exception {
        Callable<Boolean> signIn = () -> passwords.matches(Optional.empty(), "guess", false);
        ExecutorService crowd = Executors.newFixedThreadPool(80);
        try {
            List<Future<Boolean>> answers = crowd.invokeAll(java.util.Collections.nCopies(80, signIn));
            assertTrue(answers.stream().anyMatch(PasswordsTest::busy));
            assertFalse(answers.stream().allMatch(PasswordsTest::busy));
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aCrowdOfStrangersDoesNotKeepOutWhomTheirBrowserIsKnownFor() throws Exception {
        ExecutorService crowd = Executors.newCachedThreadPool();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger turnedBack = new AtomicInteger();
        // whom it does not keep out waits behind it each time: for hashes that are made quickly
        try (Passwords quick = new Passwords(new PasswordCost(1024, 1))) {
            String hash = quick.hash("a long password");
            for (int i = 0; i < 80; i++) {
                crowd.submit(() -> guess(quick, over, turnedBack));
            }
            Awaitility.await().until(() -> turnedBack.get() > 0);
            for (int i = 0; i < 10; i++) {
                assertTrue(quick.matches(Optional.of(hash), "a long password", true));
            }
        } finally {
            over.set(true);
            crowd.shutdownNow();
        }
    }

    private static void guess(Passwords passwords, AtomicBoolean over, AtomicInteger turnedBack) {
        while (!over.get()) {
            try {
                passwords.matches(Optional.empty(), "guess", false);
            } catch (Refusal e) {
                turnedBack.incrementAndGet();
                LockSupport.parkNanos(1_000_000); // who spins instead keeps the hashing threads from their work
            }
        }
    }

    @Test
    void whatIsComparedWithForNobodyCostsAsMuchAsAnything() {
        long before = passwords.compared();
        passwords.matches(Optional.empty(), "guess", false);
        assertEquals(before + 1, passwords.compared());
        assertTrue(passwords.current(passwords.hash("a long password")));
    }

    private static boolean busy(Future<Boolean> answer) {
        try {
            answer.get();
            return false;
        } catch (Exception e) {
            return e.getCause() instanceof Refusal refusal && refusal.code() == IdentityError.SIGN_IN_BUSY;
        }
    }
}
