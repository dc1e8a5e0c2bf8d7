package org.nanwang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import org.nanwang.tests.DemoCity;

/** Tokens per core: what issuing one costs the node and its database, beside the rate that Keycloak publishes. */
final class TokenIssue implements Benchmark {

    /** Keycloak's documentation on sizing: client credentials, and refreshed tokens, per second and vCPU. */
    private static final int KEYCLOAK = 120;
    private static final int WARM_UP = 3_000;
    private static final int ROUND = 500;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public List<Result> run() throws Exception {
        try (DemoCity city = DemoCity.up()) {
            Machine secretive = Machine.withSecret(city);
            RawRequest same = secretive.request();
            return List.of(
                    row("tokens by client credentials, with a secret", city, Collections.nCopies(CLIENTS, Load.Client.of(same))),
                    row("the same, with a signed assertion (private_key_jwt)", city, assertions(Machine.withKey(city))),
                    row("refreshed tokens, each with the next refresh token", city, chains(city)));
        }
    }

    private static Result row(String quality, DemoCity city, List<Load.Client> clients) throws InterruptedException {
        Side side = new Side(city.node().process().toHandle(), city.address(), clients, city.database().postmaster());
        side.ask(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            side.measure(ROUND);
        }
        return rate(quality, KEYCLOAK, side);
    }

    /** Words a rate per core, and holds it against Keycloak's, the database counted. */
    static Result rate(String quality, int keycloak, Side side) {
        Side.Spent spent = side.median();
        double whole = 1e6 / spent.both();
        return new Result(quality + ", per core and second", ">= %d (Keycloak's per vCPU)".formatted(keycloak),
                "%.0f with the database, %.0f of the node alone (%.0f us + %.0f us, medians of %d rounds)".formatted(
                        whole, 1e6 / spent.server(), spent.server(), spent.helpers(), side.rounds()), whole >= keycloak);
    }

    /** Signed beforehand, so that the node is not kept waiting. */
    private static List<Load.Client> assertions(Machine machine) {
        ArrayBlockingQueue<RawRequest> signed = new ArrayBlockingQueue<>(WARM_UP + ROUNDS * ROUND);
        while (signed.remainingCapacity() > 0) {
            signed.add(machine.request());
        }
        return Collections.nCopies(CLIENTS, connection -> connection.ask(signed.remove()) == 200);
    }

    private static List<Load.Client> chains(DemoCity city) {
        List<Load.Client> chains = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            JsonNode tokens = city.anonymous().tokens("citizen", city.password("citizen"));
            chains.add(new Chain(city.address().resolve("oauth2/token"), tokens.get("refresh_token").asText()));
        }
        return chains;
    }

    /** Goes from one refresh token to the next. */
    private static final class Chain implements Load.Client {

        private final URI endpoint;
        private String token;

        Chain(URI endpoint, String token) {
            this.endpoint = endpoint;
            this.token = token;
        }

        @Override
        public boolean ask(RawConnection connection) throws IOException {
            int status = connection.ask(RawRequest.form(endpoint,
                    Map.of("grant_type", "refresh_token", "client_id", "nanwang", "refresh_token", token)));
            token = Machine.field(connection.body(), "refresh_token");
            return status == 200;
        }
    }
}
