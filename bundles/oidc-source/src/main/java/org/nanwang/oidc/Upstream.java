package org.nanwang.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.spi.identity.SourceError;

/** What we ask of the provider, and what its errors mean. */
final class Upstream {

    private final Settings settings;
    private final Issuer issuer;
    private final ClientProof proof;
    private final Wire wire;

    Upstream(Settings settings, Issuer issuer, ClientProof proof, Wire wire) {
        this.settings = settings;
        this.issuer = issuer;
        this.proof = proof;
        this.wire = wire;
    }

    Metadata metadata() throws IOException {
        return issuer.metadata();
    }

    /** Gives the address that asks the provider, sending the request ahead where that is wanted or demanded. */
    URI authorization(Map<String, String> parameters) throws IOException {
        Metadata metadata = metadata();
        if (metadata.pushed().isEmpty() || !settings.ahead() && !metadata.pushedOnly()) {
            return with(metadata.authorization(), parameters);
        }
        Wire.Answer answer = post(metadata.pushed().get(), parameters);
        if (answer.text("request_uri").isEmpty()) {
            throw refusal(answer);
        }
        return with(metadata.authorization(), Map.of("client_id", settings.clientId(), "request_uri",
                answer.text("request_uri")));
    }

    /** Redeems a code. */
    Wire.Answer redeem(String code, Attempt attempt, URI callback) throws IOException {
        Wire.Answer answer = post(metadata().token(), Map.of("grant_type", "authorization_code", "code", code,
                "redirect_uri", callback.toString(), "code_verifier", attempt.verifier()));
        if (!answer.ok()) {
            throw refusal(answer);
        }
        return answer;
    }

    /** Asks what else is known of the person; nothing where the provider does not tell. */
    Map<String, Object> userInfo(String accessToken) throws IOException {
        Metadata metadata = metadata();
        if (metadata.userInfo().isEmpty() || accessToken.isEmpty()) {
            return Map.of();
        }
        Wire.Answer answer = wire.get(metadata.userInfo().get(), Map.of("Authorization", "Bearer " + accessToken));
        if (!answer.ok()) {
            throw refusal(answer);
        }
        return answer.body();
    }

    private Wire.Answer post(URI address, Map<String, String> parameters) throws IOException {
        ClientProof.Shown shown = proof.show(settings.issuer());
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.putAll(shown.form());
        return wire.post(address, shown.headers(), form);
    }

    private Refusal refusal(Wire.Answer answer) {
        String error = answer.text("error");
        IOException cause = new IOException("answered " + answer.status() + " " + error.replaceAll("[^a-z_]", "?"));
        if (answer.status() >= 500 || answer.status() == 429) {
            return new Refusal(cause, SourceError.SOURCE_AWAY, settings.name());
        }
        return new Refusal(cause, error.equals("invalid_grant") ? SourceError.ANSWER_INVALID
                : SourceError.SOURCE_MISCONFIGURED, settings.name());
    }

    private static URI with(URI address, Map<String, String> parameters) {
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + Wire.encoded(parameters));
    }
}
