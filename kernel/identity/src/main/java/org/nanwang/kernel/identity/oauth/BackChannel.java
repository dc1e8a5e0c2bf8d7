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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.Authorization;
import org.nanwang.kernel.identity.token.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells clients that somebody has signed out (OpenID Connect Back-Channel Logout). Once, without waiting for an answer. */
final class BackChannel {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannel.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final Clients clients;
    private final AccessTokens tokens;
    private final Clock clock;
    private HttpClient http;

    BackChannel(Clients clients, AccessTokens tokens, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Tells the clients of authorizations that have just ended with their session, each once. */
    void tell(String account, String session, List<Authorization> ended) {
        ended.stream().map(Authorization::client).distinct().map(clients::find).flatMap(Optional::stream)
                .forEach(client -> client.addresses().backChannel()
                        .ifPresent(address -> send(client, address, token(client, account, session))));
    }

    /** Made when the first client wants to be told: it starts a thread. */
    private synchronized HttpClient client() {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        }
        return http;
    }

    private String token(Client client, String account, String session) {
        Instant now = clock.instant();
        return tokens.sign(new JOSEObjectType("logout+jwt"), new JWTClaimsSet.Builder().issuer(tokens.issuer())
                .subject(account).audience(client.id()).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME))).jwtID(UUID.randomUUID().toString())
                .claim("sid", session).claim("events", Map.of(EVENT, Map.of())).build());
    }

    private void send(Client client, String address, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token)).build();
        client().sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 300) {
                LOG.warn("client '{}' was not told of a sign-out at its address '{}': {}", client.id(), address,
                        failure == null ? answer.statusCode() : failure.toString());
            }
        });
    }
}
