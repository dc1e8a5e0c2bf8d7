package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.oauth.TokenResource;
import org.nanwang.kernel.identity.token.SigningKeysResource;
import org.nanwang.sdk.error.Refusal;

/** Keys rotate, again and again, while two nodes of one database give tokens and check each other's. */
class KeyRotationIT extends DatabaseTest {

    private static final int STEPS = 100;
    private static final Duration STEP = Duration.ofSeconds(40);
    private static final int TOKENS_A_STEP = 12;
    private static final int STEPS_A_ROTATION = 4;

    private final Map<IdentityModule, TokenResource> endpoints = new HashMap<>();
    private OAuthCity city;
    private IdentityModule other;
    private String basic;

    @BeforeEach
    void open() {
        city = new OAuthCity(storage(), audit(), data());
        basic = House.basic("meter", city.register("meter", true, List.of("client_credentials"), List.of()));
        other = city.another(storage(), audit(), data());
        endpoints.put(city.module, endpoint(city.module));
        endpoints.put(other, endpoint(other));
    }

    private static TokenResource endpoint(IdentityModule node) {
        return node.oauthResources().stream().filter(TokenResource.class::isInstance).map(TokenResource.class::cast)
                .findFirst().orElseThrow();
    }

    @AfterEach
    void close() {
        other.close();
        city.close();
    }

    @Test
    void noTokenFailsBeforeItExpiresWhileKeysRotateUnderLoad() {
        Crowd crowd = new Crowd();
        List<CompletableFuture<Void>> callers = List.of(
                crowd.start(() -> crowd.mint(city.module)), crowd.start(() -> crowd.mint(other)),
                crowd.start(() -> crowd.check(city.module)), crowd.start(() -> crowd.check(other)));
        for (int step = 0; step < STEPS; step++) {
            crowd.awaitMore(TOKENS_A_STEP);
            if (step % STEPS_A_ROTATION == 0) {
                rotate(step % (2 * STEPS_A_ROTATION) == 0 ? city.module : other);
            }
            city.clock.advance(STEP);
        }
        crowd.stopped = true;
        CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).join();

        assertEquals(List.of(), List.copyOf(crowd.failures));
        assertTrue(crowd.keys.size() > STEPS / STEPS_A_ROTATION / 2, "many keys have signed: " + crowd.keys.size());
        assertTrue(crowd.checked.get() >= STEPS * TOKENS_A_STEP, "checked " + crowd.checked);
    }

    @Test
    void aTokenIsGoodToItsLastSecondHoweverManyKeysCameAfterItsOwn() {
        Map<String, Instant> ends = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            ends.put(token(city.module), city.clock.instant().plusSeconds(3600));
            rotate(other);
            city.clock.advance(Duration.ofMinutes(3));
        }
        assertEquals(6, ends.keySet().stream().map(KeyRotationIT::key).distinct().count());
        ends.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(token -> {
            city.clock.advance(Duration.between(city.clock.instant(), token.getValue().minusSeconds(1)));
            try (IdentityModule fresh = city.another(storage(), audit(), data())) {
                assertDoesNotThrow(() -> use(fresh, token.getKey()), "a node that has just started knows the key, too");
                city.clock.advance(Duration.ofSeconds(1));
                assertThrows(Refusal.class, () -> use(fresh, token.getKey()));
            }
        });
    }

    @Test
    void theTokensOfARemovedKeyAreGoodNowhereThatHasNotSeenThem() {
        String token = token(city.module);
        rotate(city.module);
        city.clock.advance(Duration.ofMinutes(3));
        String next = token(city.module);
        city.sql.update("delete from signing_key where id = ?", key(token));
        city.clock.advance(Duration.ofSeconds(20));
        assertThrows(Refusal.class, () -> use(other, token));
        assertDoesNotThrow(() -> use(other, next));
    }

    private void rotate(IdentityModule node) {
        node.platformResources().stream().filter(SigningKeysResource.class::isInstance)
                .map(SigningKeysResource.class::cast).findFirst().orElseThrow().rotate(city.admin());
    }

    private String token(IdentityModule node) {
        Response answer = endpoints.get(node).token(OAuthCity.form("grant_type", "client_credentials"), basic, Requests.from("10.0.0.1"));
        return ((Map<?, ?>) answer.getEntity()).get("access_token").toString();
    }

    private static void use(IdentityModule node, String token) {
        node.identity().caller(Optional.of("Bearer " + token), "/370811/parking/api/lots").require("parking:report:370811");
    }

    private static String key(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Callers at once, and what they saw. */
    private final class Crowd {

        private final Map<String, Instant> ends = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private final AtomicInteger minted = new AtomicInteger();
        private final AtomicInteger checked = new AtomicInteger();
        private volatile boolean stopped;

        CompletableFuture<Void> start(Runnable work) {
            return CompletableFuture.runAsync(() -> {
                while (!stopped) {
                    work.run();
                }
            }, task -> new Thread(task, "caller").start());
        }

        /** Waits until some more tokens were made and some more checked. */
        void awaitMore(int count) {
            int made = minted.get() + count;
            int seen = checked.get() + count;
            BooleanSupplier enough = () -> minted.get() >= made && checked.get() >= seen;
            Awaitility.await().pollInterval(Duration.ofMillis(2)).until(enough::getAsBoolean);
        }

        void mint(IdentityModule node) {
            Instant before = city.clock.instant();
            String token = token(node);
            ends.put(token, before.plusSeconds(3600));
            keys.add(key(token));
            minted.incrementAndGet();
        }

        /** Checks one of any age; what has expired meanwhile goes. */
        void check(IdentityModule node) {
            List<String> alive = new ArrayList<>(ends.keySet());
            if (alive.isEmpty()) {
                return;
            }
            String token = alive.get(ThreadLocalRandom.current().nextInt(alive.size()));
            Instant end = Optional.ofNullable(ends.get(token)).orElse(Instant.MIN);
            try {
                use(node, token);
            } catch (Refusal e) {
                if (city.clock.instant().isBefore(end)) {
                    failures.add(key(token) + " at " + city.clock.instant() + ": " + e.getMessage());
                }
            }
            checked.incrementAndGet();
            ends.values().removeIf(ended -> !city.clock.instant().isBefore(ended));
        }
    }
}
