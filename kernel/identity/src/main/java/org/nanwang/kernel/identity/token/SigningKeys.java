package org.nanwang.kernel.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.observe.AuditEntry;

/**
 * The keys that sign tokens. A new key is shown for a while before it signs, so that whoever remembers our keys has it by
 * then; an old one is shown until the last token it signed has expired. So no token ever meets an unknown key.
 */
public final class SigningKeys {

    /** How long a key is shown before it signs. Longer than any node or client of ours remembers the set. */
    static final Duration SHOWN_FIRST = Duration.ofMinutes(2);
    /** How long a key signs before another takes over by itself. */
    static final Duration SIGNS_FOR = Duration.ofDays(90);
    static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final String PURPOSE = "signing-key";

    private final KeyStore store;
    private final Vault vault;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    private record Known(List<SigningKey> keys, Instant staleAt) {
    }

    /** Works on a store. */
    public SigningKeys(KeyStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /** Gives the key that signs now: the last that has begun, or the very first, should a clock have gone back. */
    ECKey signer() {
        Instant now = clock.instant();
        List<SigningKey> all = keys();
        return all.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((earlier, later) -> later)
                .orElseGet(() -> all.get(0)).key();
    }

    /** Gives the public halves of all keys whose tokens may still be good, or will be. */
    public JWKSet publicKeys() {
        return new JWKSet(keys().stream().<JWK>map(key -> key.key().toPublicJWK()).toList());
    }

    /** Lists the keys whose tokens may still be good, or will be, the one that signs last at the end. */
    List<SigningKey> list() {
        return keys();
    }

    /** Tells when a key stops to sign: when its successor takes over, or by itself. */
    Instant signsUntil(SigningKey key) {
        return successor(key, keys()).orElse(key.signsFrom().plus(SIGNS_FOR).plus(SHOWN_FIRST));
    }

    /** Gives what an ID token of ours says, even when it has expired; empty if it is not ours, or too old to tell. */
    public Optional<JWTClaimsSet> claims(String idToken) {
        try {
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSVerifierFactory(new QuickVerifiers());
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.ES256, (selector, context) -> selector.select(publicKeys())));
            processor.setJWTClaimsSetVerifier((claims, context) -> { });
            return Optional.of(processor.process(idToken, null)).filter(claims -> claims.getSubject() != null);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a new key, which takes over after a while, and removes those whose tokens have all expired.
     *
     * @param entry words what the audit trail is told of the new key's id
     */
    public String rotate(Function<String, AuditEntry> entry) {
        List<SigningKey> all = read();
        KeyStore.Kept next = sealed(clock.instant().plus(SHOWN_FIRST));
        store.replace(all.stream().filter(key -> over(key, all)).map(key -> key.key().getKeyID()).toList(), next,
                entry.apply(next.id()));
        known = new Known(List.of(), Instant.MIN);
        return next.id();
    }

    private List<SigningKey> keys() {
        Instant now = clock.instant();
        Known found = known;
        if (now.isBefore(found.staleAt())) {
            return found.keys();
        }
        synchronized (this) {
            if (!now.isBefore(known.staleAt())) {
                known = new Known(current(now), now.plus(REMEMBERED));
            }
            return known.keys();
        }
    }

    private List<SigningKey> current(Instant now) {
        List<SigningKey> all = read();
        if (all.isEmpty()) {
            add(now, true);
            return read();
        }
        if (!now.isBefore(all.get(all.size() - 1).signsFrom().plus(SIGNS_FOR))) {
            add(now.plus(SHOWN_FIRST), false);
            return read();
        }
        return all.stream().filter(key -> !over(key, all)).toList();
    }

    private List<SigningKey> read() {
        return store.all().stream().map(this::opened).toList();
    }

    /** A key is over when its successor has signed for as long as a token lasts. */
    private boolean over(SigningKey key, List<SigningKey> all) {
        return successor(key, all).map(from -> !clock.instant().isBefore(from.plus(AccessTokens.LIFETIME).plus(REMEMBERED))).orElse(false);
    }

    private static Optional<Instant> successor(SigningKey key, List<SigningKey> all) {
        return all.stream().map(SigningKey::signsFrom).filter(from -> from.isAfter(key.signsFrom())).findFirst();
    }

    private void add(Instant signsFrom, boolean first) {
        store.add(sealed(signsFrom), first);
    }

    private KeyStore.Kept sealed(Instant signsFrom) {
        ECKey key = make();
        return new KeyStore.Kept(key.getKeyID(), vault.seal(PURPOSE, key.toJSONString()), signsFrom);
    }

    private SigningKey opened(KeyStore.Kept kept) {
        try {
            return new SigningKey(ECKey.parse(vault.open(PURPOSE, kept.sealed())), kept.signsFrom());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
