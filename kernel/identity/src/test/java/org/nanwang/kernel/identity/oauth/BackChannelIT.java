package org.nanwang.kernel.identity.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.identity.DatabaseTest;
import org.nanwang.kernel.identity.House;
import org.nanwang.kernel.identity.OAuthCity;
import org.nanwang.kernel.identity.Surfer;
import org.nanwang.kernel.identity.client.Registration;

/** Clients are told of a sign-out, however long they are away. */
class BackChannelIT extends DatabaseTest {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch awake = new CountDownLatch(1);
    private HttpServer server;
    private OAuthCity city;
    private Surfer surfer;

    @BeforeEach
    void open() throws IOException {
        city = new OAuthCity(storage(), audit(), data());
        surfer = city.surfer("en");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.createContext("/out", exchange -> {
            calls.incrementAndGet();
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/inside");
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
            if (answer.get() == 200) {
                told.add(form.substring("logout_token=".length()));
            }
        });
        server.createContext("/asleep", exchange -> {
            await(awake);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        awake.countDown();
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdown();
        city.close();
    }

    @Test
    void aClientIsToldWhoHasSignedOutOfWhichSession() throws Exception {
        registered("shop", "/out");
        JWTClaimsSet id = signInAndOut("shop");
        JWTClaimsSet claims = claims(told.poll(10, TimeUnit.SECONDS));
        assertEquals(List.of("shop"), claims.getAudience());
        assertTrue(claims.getJSONObjectClaim("events").containsKey("http://schemas.openid.net/event/backchannel-logout"));
        assertEquals(id.getSubject(), claims.getSubject());
        assertEquals(id.getStringClaim("sid"), claims.getStringClaim("sid"));
        Awaitility.await().until(() -> waiting() == 0);
        assertEquals(1, calls.get());
    }

    @Test
    void aClientThatIsAwayIsToldLater() throws Exception {
        answer.set(503);
        registered("shop", "/out");
        signInAndOut("shop");
        Awaitility.await().until(() -> calls.get() == 1);
        answer.set(200);
        city.clock.advance(Duration.ofSeconds(31));
        assertEquals(List.of("shop"), claims(told.poll(10, TimeUnit.SECONDS)).getAudience());
        Awaitility.await().until(() -> waiting() == 0);
    }

    @Test
    void aRedirectIsNotFollowedAndNoAnswer() throws Exception {
        answer.set(302);
        registered("shop", "/out");
        signInAndOut("shop");
        Awaitility.await().until(() -> calls.get() == 1);
        assertEquals(1, waiting(), "to be tried again");
    }

    @Test
    void aRestartForgetsNobody() throws Exception {
        answer.set(500);
        registered("shop", "/out");
        signInAndOut("shop");
        Awaitility.await().until(() -> calls.get() == 1);
        city.module.close();
        answer.set(200);
        city.clock.advance(Duration.ofSeconds(31));
        try (var next = city.another(storage(), audit(), data())) {
            assertEquals(List.of("shop"), claims(told.poll(10, TimeUnit.SECONDS)).getAudience());
        }
    }

    @Test
    void aClientThatIsSlowHoldsUpNoOther() throws Exception {
        registered("slow", "/asleep");
        registered("shop", "/out");
        signInAndOut("slow", "shop");
        assertEquals(List.of("shop"), claims(told.poll(4, TimeUnit.SECONDS)).getAudience());
        assertEquals(1, awake.getCount());
    }

    @Test
    void aClientThatStaysAwayIsGivenUpAfterADay() throws Exception {
        answer.set(500);
        registered("shop", "/out");
        signInAndOut("shop");
        Awaitility.await().until(() -> calls.get() == 1);
        city.clock.advance(Duration.ofHours(24));
        Awaitility.await().until(() -> waiting() == 0);
    }

    @Test
    void aClientThatIsRemovedIsNotTold() throws Exception {
        answer.set(500);
        registered("shop", "/out");
        signInAndOut("shop");
        Awaitility.await().until(() -> calls.get() == 1);
        city.removeClient("shop");
        city.clock.advance(Duration.ofSeconds(31));
        Awaitility.await().until(() -> waiting() == 0);
        assertEquals(1, calls.get());
    }

    private void registered(String id, String path) {
        if (!id.equals("shop")) {
            city.register(id, false, List.of("authorization_code"), List.of());
        }
        city.put(id, new Registration(new Registration.Name(id, id), null, false, List.of(OAuthCity.REDIRECT), List.of(),
                "http://127.0.0.1:" + server.getAddress().getPort() + path, List.of("authorization_code"),
                List.of("parking:*:370811"), List.of(), null, null));
    }

    private JWTClaimsSet signInAndOut(String... clients) throws ParseException {
        Response tokens = null;
        for (String client : clients) {
            String code = OAuthCity.answer(city.agree(surfer, OAuthCity.address("client_id", client))).get("code").get(0);
            tokens = city.redeem(code, "client_id", client);
        }
        Surfer logout = city.logoutSurfer();
        logout.steal(surfer);
        String id = (String) House.body(tokens).get("id_token");
        logout.open("/oauth2/logout?id_token_hint=" + id);
        return claims(id);
    }

    private int waiting() {
        return city.sql.query("select 1 from logout_delivery", row -> 1).size();
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
