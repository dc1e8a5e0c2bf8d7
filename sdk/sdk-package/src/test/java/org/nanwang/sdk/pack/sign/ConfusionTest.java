package org.nanwang.sdk.pack.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;

/** One key signs several kinds of statements: what is signed as one is never taken for another, nor a changed signature. */
class ConfusionTest {

    private static final String DIGEST = "a".repeat(64);
    private static final Instant NOW = Instant.parse("2026-01-02T08:04:05Z");
    /** The order of the base point of edwards25519. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final SigningKey key = SigningKey.generate();

    /** Each kind with its reader. */
    private Map<Envelope, Function<Envelope, Object>> kinds() {
        AppId app = new AppId("org.example.hello");
        ReleaseVersion version = ReleaseVersion.parse("1.0.0");
        Map<Envelope, Function<Envelope, Object>> kinds = new LinkedHashMap<>();
        kinds.put(new ReleaseStatement(app, version, DIGEST, "org.example").sign(key), ReleaseStatement::read);
        kinds.put(new Approval(new ApprovedBundle(app, version, DIGEST, DIGEST), List.of(), key.key(),
                new Review(NOW, List.of("admin"), NOW)).sign(key), Approval::read);
        kinds.put(new CatalogueHead("370800-marketplace", CatalogueChain.EMPTY, NOW, NOW.plusSeconds(60)).sign(key),
                CatalogueHead::read);
        kinds.put(new ExceptionStatement(new ExceptedFinding(1, "sdk-members", DIGEST), app, 1, Optional.empty(),
                new ExceptionStatement.Ruling("it is fine", "admin", NOW)).sign(key), ExceptionStatement::read);
        return kinds;
    }

    @Test
    void aStatementIsReadAsItsOwnKindAndAsNoOther() {
        kinds().forEach((envelope, own) -> kinds().forEach((other, reader) -> {
            if (other.payloadType().equals(envelope.payloadType())) {
                reader.apply(envelope);
            } else {
                Refusal refusal = assertThrows(Refusal.class, () -> reader.apply(envelope));
                assertEquals(PackageError.STATEMENT_MALFORMED, refusal.code());
            }
        }));
    }

    @Test
    void underAnotherTypeNoSignatureHolds() {
        for (Envelope envelope : kinds().keySet()) {
            assertTrue(envelope.signedBy(key.key()));
            for (Envelope other : kinds().keySet()) {
                Envelope renamed = Envelope.parse("renamed",
                        envelope.json().replace(envelope.payloadType(), other.payloadType()));
                assertEquals(other.payloadType().equals(envelope.payloadType()), renamed.signedBy(key.key()));
            }
        }
    }

    /** Neither the order of signatures nor what they claim to be of decides, only what holds. */
    @Test
    void signaturesInAnotherOrderProveTheSameAndTheSignatureOfAnotherStatementNothing() {
        SigningKey stranger = SigningKey.generate();
        byte[] payload = {1};
        byte[] signed = PreAuthentication.encode("t", payload);
        EnvelopeSignature own = new EnvelopeSignature(stranger.key().id(), key.sign(signed));
        EnvelopeSignature strangers = new EnvelopeSignature(key.key().id(), stranger.sign(signed));
        EnvelopeSignature ofAnother = new EnvelopeSignature(key.key().id(), key.sign(PreAuthentication.encode("t", new byte[] {2})));

        for (List<EnvelopeSignature> order : List.of(List.of(own, strangers), List.of(strangers, own))) {
            assertEquals(key.key(), new Envelope("t", payload, order).signer(List.of(key.key())).orElseThrow());
        }
        assertFalse(new Envelope("t", payload, List.of(strangers, ofAnother)).signedBy(key.key()));
    }

    /** RFC 8032 asks for S below the order; a reader that does not look takes two signatures for one. */
    @Test
    void aSignatureHasOneFormOnly() {
        byte[] data = {1, 2, 3};
        byte[] signature = key.sign(data);
        byte[] second = signature.clone();
        byte[] high = reversed(number(signature).add(ORDER).toByteArray());
        Arrays.fill(second, 32, 64, (byte) 0);
        System.arraycopy(high, 0, second, 32, Math.min(32, high.length));

        assertTrue(key.key().verify(data, signature));
        assertFalse(key.key().verify(data, second));
        assertFalse(key.key().verify(data, Arrays.copyOf(signature, 65)));
        assertFalse(key.key().verify(data, Arrays.copyOf(signature, 63)));
    }

    private static BigInteger number(byte[] signature) {
        return new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
