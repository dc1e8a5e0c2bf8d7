package org.nanwang.kernel.identity.grant;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** Authorization codes: good once, for a minute, for one client, one address and who knows the verifier (RFC 7636). */
public final class Codes {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Secrets secrets = new Secrets();
    private final Sql sql;
    private final Authorizations authorizations;
    private final Clock clock;

    /**
     * What a code is bound to.
     *
     * @param redirect where it is sent
     * @param challenge hash of the verifier that redeems it
     * @param nonce to be repeated in the ID token
     */
    public record Bounds(String redirect, String challenge, Optional<String> nonce) {
    }

    /** What a code is worth. */
    public record Redeemed(Authorization authorization, Optional<String> nonce) {
    }

    private record Row(String authorized, Bounds bounds, Instant endsAt) {
    }

    /** Works on the kernel's schema. */
    public Codes(Sql sql, Authorizations authorizations, Clock clock) {
        this.sql = sql;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Makes a code. */
    public String issue(Authorization authorization, Bounds bounds) {
        String code = secrets.clientSecret();
        sql.update("""
                insert into authorization_code (digest, authorized, redirect, challenge, nonce, ends_at)
                values (?, ?, ?, ?, ?, ?)""", Secrets.digest(code), authorization.id(), bounds.redirect(),
                bounds.challenge(), bounds.nonce().orElse(null), clock.instant().plus(LIFETIME));
        return code;
    }

    /** Uses a code up. Whatever is wrong with the attempt ends the authorization: the code is in wrong hands. */
    public Optional<Redeemed> redeem(String code, String client, Optional<String> redirect, CodeVerifier verifier) {
        String digest = Secrets.digest(code);
        Optional<Row> row = sql.one("""
                update authorization_code set used_at = ? where digest = ? and used_at is null
                returning authorized, redirect, challenge, nonce, ends_at""", Codes::read, clock.instant(), digest);
        if (row.isEmpty()) {
            sql.one("select authorized from authorization_code where digest = ?", found -> found.getString("authorized"),
                    digest).ifPresent(authorizations::end);
            return Optional.empty();
        }
        Optional<Redeemed> redeemed = authorizations.find(row.get().authorized())
                .filter(authorization -> authorization.client().equals(client) && fits(row.get(), redirect, verifier))
                .map(authorization -> new Redeemed(authorization, row.get().bounds().nonce()));
        if (redeemed.isEmpty()) {
            authorizations.end(row.get().authorized());
        }
        return redeemed;
    }

    private boolean fits(Row row, Optional<String> redirect, CodeVerifier verifier) {
        return clock.instant().isBefore(row.endsAt()) && redirect.equals(Optional.of(row.bounds().redirect()))
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue().equals(row.bounds().challenge());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString("authorized"), new Bounds(row.getString("redirect"), row.getString("challenge"),
                Optional.ofNullable(row.getString("nonce"))), Sql.instant(row, "ends_at").orElseThrow());
    }
}
