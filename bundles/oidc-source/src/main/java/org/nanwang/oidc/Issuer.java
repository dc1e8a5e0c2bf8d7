package org.nanwang.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The provider's metadata and keys, remembered for a while. */
final class Issuer {

    private static final Duration FRESH = Duration.ofHours(1);
    /** Nobody makes us ask for keys more often by inventing names of keys. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final URI address;
    private final Wire wire;
    private final Clock clock;
    private Optional<Known<Metadata>> metadata = Optional.empty();
    private Optional<Known<JWKSet>> keys = Optional.empty();

    private record Known<T>(T value, Instant since) {
    }

    Issuer(URI address, Wire wire, Clock clock) {
        this.address = address;
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * Gives the metadata.
     *
     * @throws IOException if it cannot be had
     * @throws IllegalArgumentException if it is not this issuer's, or unfit
     */
    Metadata metadata() throws IOException {
        Optional<Known<Metadata>> known = knownMetadata();
        if (known.filter(this::isFresh).isPresent()) {
            return known.get().value();
        }
        Metadata read = Metadata.read(address, fetch(URI.create(withoutSlash() + "/.well-known/openid-configuration")));
        synchronized (this) {
            metadata = Optional.of(new Known<>(read, clock.instant()));
        }
        return read;
    }

    /** Finds keys. Those of a name not seen before may be new: the provider is asked again, if not too often. */
    List<JWK> keys(JWKSelector selector) throws IOException {
        Optional<Known<JWKSet>> known = knownKeys();
        List<JWK> found = known.filter(this::isFresh).map(set -> selector.select(set.value())).orElse(List.of());
        boolean askedJustNow = known.filter(set -> clock.instant().isBefore(set.since().plus(PAUSE))).isPresent();
        if (!found.isEmpty() || askedJustNow) {
            return found;
        }
        return selector.select(refreshed());
    }

    private JWKSet refreshed() throws IOException {
        try {
            JWKSet read = JWKSet.parse(fetch(metadata().keys()));
            synchronized (this) {
                keys = Optional.of(new Known<>(read, clock.instant()));
            }
            return read;
        } catch (ParseException e) {
            throw new IllegalArgumentException("the keys of '" + address + "' cannot be read", e);
        }
    }

    private Map<String, Object> fetch(URI from) throws IOException {
        Wire.Answer answer = wire.get(from, Map.of());
        if (!answer.ok() || answer.body().isEmpty()) {
            throw new IOException(from + " answered " + answer.status() + " without JSON");
        }
        return answer.body();
    }

    private synchronized Optional<Known<Metadata>> knownMetadata() {
        return metadata;
    }

    private synchronized Optional<Known<JWKSet>> knownKeys() {
        return keys;
    }

    private boolean isFresh(Known<?> known) {
        return clock.instant().isBefore(known.since().plus(FRESH));
    }

    private String withoutSlash() {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
