package org.nanwang.kernel.identity.oauth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.LogoutDeliveries;
import org.nanwang.kernel.identity.grant.LogoutDeliveries.Delivery;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients that somebody has signed out (OpenID Connect Back-Channel Logout). Each client is told one thing at a time
 * and nobody waits for it, so that one that is slow or away holds up no other. No redirect is followed, no answer is read.
 */
final class BackChannel {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannel.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 32;

    private final LogoutDeliveries deliveries;
    private final Clients clients;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private HttpClient http;

    BackChannel(LogoutDeliveries deliveries, Clients clients, AccessTokens tokens, Clock clock) {
        this.deliveries = deliveries;
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Begins to tell what is due.
     *
     * @param again told when a client can be told more
     */
    void tell(Runnable again) {
        while (busy.size() < MOST_AT_ONCE) {
            Optional<Delivery> next = deliveries.take(busy);
            if (next.isEmpty()) {
                return;
            }
            tell(next.get(), again);
        }
    }

    /** Gives up what was tried for long. */
    void giveUp() {
        int given = deliveries.giveUp();
        if (given > 0) {
            LOG.warn("{} sign-outs could not be told to their clients for a day: look at the clients' back-channel addresses", given);
        }
    }

    private void tell(Delivery delivery, Runnable again) {
        Optional<Client> client = clients.find(delivery.client());
        Optional<String> address = client.flatMap(one -> one.addresses().backChannel());
        if (address.isEmpty()) {
            deliveries.done(delivery);
            return;
        }
        busy.add(delivery.client());
        send(address.get(), token(delivery)).thenAccept(told -> {
            if (told) {
                deliveries.done(delivery);
            }
        }).whenComplete((nothing, failure) -> {
            busy.remove(delivery.client());
            again.run();
        });
    }

    /** Made when the first client is to be told: it starts a thread. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        }
        return http;
    }

    private String token(Delivery delivery) {
        Instant now = clock.instant();
        return tokens.sign(new JOSEObjectType("logout+jwt"), new JWTClaimsSet.Builder().issuer(tokens.issuer())
                .subject(delivery.account()).audience(delivery.client()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME))).jwtID(UUID.randomUUID().toString())
                .claim("sid", delivery.session()).claim("events", Map.of(EVENT, Map.of())).build());
    }

    private CompletableFuture<Boolean> send(String address, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)).build();
        return http().sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
            boolean told = failure == null && answer.statusCode() < 300;
            if (!told) {
                LOG.warn("the client at '{}' was not told of a sign-out and will be again: {}", address,
                        failure == null ? answer.statusCode() : failure.toString());
            }
            return told;
        });
    }
}
