package org.nanwang.sdk.pack.sign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;

/**
 * A signed payload: an envelope of DSSE 1.0 (Dead Simple Signing Envelope), as in-toto uses it. The signatures cover
 * payload and type, byte for byte; JSON is never canonicalised.
 */
public final class Envelope {

    private final String payloadType;
    private final byte[] payload;
    private final List<EnvelopeSignature> signatures;

    Envelope(String payloadType, byte[] payload, List<EnvelopeSignature> signatures) {
        this.payloadType = payloadType;
        this.payload = payload.clone();
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Signs a payload.
     *
     * @param payloadType a media type that names the kind of statement, never null
     * @param payload never null
     * @param signer never null
     */
    public static Envelope sign(String payloadType, byte[] payload, Signer signer) {
        byte[] signature = signer.sign(PreAuthentication.encode(payloadType, payload));
        return new Envelope(payloadType, payload, List.of(new EnvelopeSignature(signer.key().id(), signature)));
    }

    /**
     * Reads an envelope.
     *
     * @param name the file or part it comes from, for the refusal
     * @param json never null
     * @throws Refusal if it is no envelope, naming the part
     */
    public static Envelope parse(String name, String json) {
        return new EnvelopeJson(name).read(json);
    }

    /**
     * Reads an envelope that is part of a larger JSON document.
     *
     * @param json never null
     * @throws Refusal if it is no envelope
     */
    @JsonCreator
    public static Envelope parse(JsonNode json) {
        return new EnvelopeJson("envelope").read(json);
    }

    /**
     * Reads an envelope from a file.
     *
     * @throws Refusal if it cannot be read or is no envelope
     */
    public static Envelope load(Path file) {
        try {
            if (Files.size(file) > EnvelopeJson.MAX_LENGTH) {
                throw new Refusal(PackageError.ENVELOPE_MALFORMED, file, "too long");
            }
            return new EnvelopeJson(file.toString()).read(Files.readString(file));
        } catch (IOException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, file, e);
        }
    }

    /** Tells what kind of statement it holds. */
    public String payloadType() {
        return payloadType;
    }

    /** Gives the payload as it was signed. To be believed only once {@link #signedBy} holds. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Gives the ids of the keys it claims to be signed by. A hint for people, proved by nothing. */
    public List<String> claimedKeys() {
        return signatures.stream().map(EnvelopeSignature::keyId).toList();
    }

    /** Tells whether one of the signatures was made with this key; whatever key ids it claims. */
    public boolean signedBy(VerifyKey key) {
        byte[] signed = PreAuthentication.encode(payloadType, payload);
        return signatures.stream().anyMatch(signature -> key.verify(signed, signature.value()));
    }

    /** Finds the first of the keys that signed it. */
    public Optional<VerifyKey> signer(Iterable<VerifyKey> keys) {
        for (VerifyKey key : keys) {
            if (signedBy(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Writes the envelope as JSON. */
    public String json() {
        return tree().toPrettyString() + "\n";
    }

    @JsonValue
    JsonNode tree() {
        return new EnvelopeJson("envelope").write(payloadType, payload, signatures);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope that && payloadType.equals(that.payloadType)
                && Arrays.equals(payload, that.payload) && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return payloadType + " signed by " + claimedKeys();
    }
}
