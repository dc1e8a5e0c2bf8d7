package org.nanwang.kernel.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.nanwang.kernel.cli.client.NodeOAuth;
import org.nanwang.kernel.cli.client.NodeProblem;
import org.nanwang.kernel.cli.session.CliProblem;

/** Signs a person in with a browser anywhere: they open an address and compare a code (RFC 8628). */
public final class DeviceLogin {

    /** RFC 8628, 3.2 and 3.5: what to wait if nothing is said, and how much longer when told to slow down. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private final NodeOAuth oauth;
    private final BiConsumer<String, String> tell;

    /** Signs in at a node; {@code tell} shows the address and the code. */
    public DeviceLogin(NodeOAuth oauth, BiConsumer<String, String> tell) {
        this.oauth = oauth;
        this.tell = tell;
    }

    /** Signs in. @return the token endpoint's answer */
    public JsonNode run() {
        JsonNode asked = oauth.device();
        tell.accept(asked.path("verification_uri_complete").asText(asked.path("verification_uri").asText()),
                asked.path("user_code").asText());
        Duration pause = Duration.ofSeconds(asked.path("interval").asLong(STEP.toSeconds()));
        while (true) {
            try {
                pause(pause);
                return oauth.poll(asked.path("device_code").asText());
            } catch (NodeProblem e) {
                pause = next(pause, e);
            }
        }
    }

    private static Duration next(Duration pause, NodeProblem answer) {
        return switch (answer.code()) {
            case "authorization_pending" -> pause;
            case "slow_down" -> pause.plus(STEP);
            case "expired_token" -> throw new CliProblem("problem.login-late");
            case "access_denied" -> throw new CliProblem("problem.login-denied", answer.code());
            default -> throw answer;
        };
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the person", e);
        }
    }
}
