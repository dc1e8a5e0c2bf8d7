package org.nanwang.oidc;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.spi.identity.Identified;
import org.nanwang.spi.identity.IdentitySource;
import org.nanwang.spi.identity.SourceAnswer;
import org.nanwang.spi.identity.SourceError;
import org.nanwang.spi.identity.SourceFace;
import org.nanwang.spi.identity.SourceRequest;
import org.nanwang.spi.identity.SourceStep;

/** Signs people in by authorization code with PKCE and nonce (OpenID Connect Core). */
final class OidcSource implements IdentitySource {

    private final Settings settings;
    private final Upstream upstream;
    private final IdTokens idTokens;

    OidcSource(Settings settings, Upstream upstream, IdTokens idTokens) {
        this.settings = settings;
        this.upstream = upstream;
        this.idTokens = idTokens;
    }

    @Override
    public SourceFace describe() {
        return settings.face();
    }

    @Override
    public SourceStep begin(SourceRequest request) {
        Attempt attempt = Attempt.begin(settings.issuer(), request.afresh());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", settings.clientId());
        parameters.put("redirect_uri", request.callback().toString());
        parameters.put("scope", String.join(" ", settings.scopes()));
        parameters.put("state", request.state());
        parameters.put("nonce", attempt.nonce());
        parameters.put("code_challenge", attempt.challenge());
        parameters.put("code_challenge_method", "S256");
        if (request.afresh()) {
            parameters.put("prompt", "login");
            parameters.put("max_age", "0");
        }
        parameters.put("ui_locales", request.language().toLanguageTag());
        return asking(() -> new SourceStep(upstream.authorization(parameters), attempt.memory()));
    }

    @Override
    public Identified complete(SourceAnswer answer) {
        Attempt attempt = Attempt.read(answer.memory()).filter(one -> one.issuer().equals(settings.issuer()))
                .orElseThrow(() -> new Refusal(SourceError.ANSWER_INVALID, settings.name()));
        return asking(() -> identified(answer, attempt));
    }

    private Identified identified(SourceAnswer answer, Attempt attempt) throws IOException, BadJOSEException {
        Wire.Answer tokens = upstream.redeem(code(answer), attempt, answer.callback());
        JWTClaimsSet idToken = idTokens.verify(tokens.text("id_token"), attempt.nonce());
        Map<String, Object> info = upstream.userInfo(tokens.text("access_token"));
        if (!info.isEmpty() && !idToken.getSubject().equals(info.get("sub"))) {
            throw new BadJOSEException("userinfo is somebody else's");
        }
        Map<String, Object> claims = new LinkedHashMap<>(info);
        claims.putAll(idToken.getClaims()); // what is signed comes first
        return new Identified(idToken.getIssuer(), idToken.getSubject(), signedInAt(idToken, attempt),
                settings.mapping().level(claims), settings.mapping().methods(claims), settings.mapping().details(claims));
    }

    private String code(SourceAnswer answer) throws IOException {
        boolean theirs = answer.parameter("iss").map(settings.issuer().toString()::equals)
                .orElse(!upstream.metadata().namesItself());
        if (!theirs) {
            throw new Refusal(SourceError.ANSWER_INVALID, settings.name());
        }
        return answer.parameter("code").orElseThrow(() -> new Refusal(switch (answer.parameter("error").orElse("")) {
            case "access_denied" -> SourceError.SIGN_IN_DECLINED;
            case "temporarily_unavailable", "server_error" -> SourceError.SOURCE_AWAY;
            case "" -> SourceError.ANSWER_INVALID;
            default -> SourceError.SOURCE_MISCONFIGURED;
        }, settings.name()));
    }

    private static Instant signedInAt(JWTClaimsSet idToken, Attempt attempt) throws BadJOSEException {
        if (idToken.getClaim("auth_time") instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        if (attempt.afresh()) {
            throw new BadJOSEException("claim auth_time is missing");
        }
        return idToken.getIssueTime().toInstant();
    }

    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws IOException, BadJOSEException;
    }

    private <T> T asking(Asking<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new Refusal(e, SourceError.SOURCE_AWAY, settings.name());
        } catch (BadJOSEException e) {
            throw new Refusal(e, SourceError.ANSWER_INVALID, settings.name());
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, SourceError.SOURCE_MISCONFIGURED, settings.name());
        }
    }
}
