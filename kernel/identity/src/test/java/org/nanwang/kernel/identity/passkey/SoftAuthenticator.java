package org.nanwang.kernel.identity.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A phone and its browser in one: makes a passkey and shows it, byte for byte as the standard says, and otherwise when told
 * to. It shares no code with what checks it.
 */
public final class SoftAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int PORTABLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int NEW_KEY = 0x40;

    private final ObjectMapper mapper = new ObjectMapper();
    private final KeyPair keys = keys();
    private final byte[] id = random();
    private String origin;
    private String owner = "";
    private long count;
    private int flags = PRESENT | VERIFIED;

    /** Makes one whose browser shows pages of an origin. */
    public SoftAuthenticator(String origin) {
        this.origin = origin;
    }

    /** Lures the browser elsewhere. */
    public SoftAuthenticator at(String other) {
        origin = other;
        return this;
    }

    /** Is not asked for a fingerprint any more. */
    public SoftAuthenticator unverified() {
        flags &= ~VERIFIED;
        return this;
    }

    /** Keeps its key in a cloud. */
    public SoftAuthenticator synced() {
        flags |= PORTABLE | BACKED_UP;
        return this;
    }

    /** Counts on from here. */
    public SoftAuthenticator counting(long from) {
        count = from;
        return this;
    }

    public String id() {
        return text(id);
    }

    /** Makes the passkey. */
    public String make(String invitation, String challenge) {
        JsonNode asked = read(invitation);
        owner = asked.at("/user/id").asText();
        byte[] data = authenticatorData(asked.at("/rp/id").asText(), flags | NEW_KEY, newKey());
        byte[] attestation = bytes(0xA3, cbor("fmt"), cbor("none"), cbor("attStmt"), 0xA0, cbor("authData"), cbor(data));
        return answer(Map.of("clientDataJSON", text(client("webauthn.create", challenge)),
                "attestationObject", text(attestation), "transports", new String[] {"internal", "hybrid"}));
    }

    /** Shows the passkey. */
    public String show(String invitation, String challenge) {
        byte[] data = authenticatorData(read(invitation).at("/rpId").asText(), flags, new byte[0]);
        byte[] client = client("webauthn.get", challenge);
        Map<String, Object> response = new HashMap<>(Map.of("clientDataJSON", text(client),
                "authenticatorData", text(data), "signature", text(sign(bytes(data, sha256(client))))));
        response.put("userHandle", owner);
        return answer(response);
    }

    private String answer(Map<String, Object> response) {
        return json(Map.of("id", id(), "rawId", id(), "type", "public-key", "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] client(String type, String challenge) {
        return json(Map.of("type", type, "challenge", text(challenge.getBytes(StandardCharsets.UTF_8)), "origin", origin,
                "crossOrigin", false)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String party, int said, byte[] more) {
        byte[] counted = ByteBuffer.allocate(Integer.BYTES).putInt((int) (count == 0 ? 0 : count++)).array();
        return bytes(sha256(party.getBytes(StandardCharsets.UTF_8)), said, counted, more);
    }

    /** Maker unknown, then the credential id and its COSE key: kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] newKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return bytes(new byte[16], 0, id.length, id, 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21,
                cbor(coordinate(key.getW().getAffineX())), 0x22, cbor(coordinate(key.getW().getAffineY())));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] cbor(String text) {
        return bytes(0x60 | text.length(), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] cbor(byte[] bytes) {
        return bytes(0x58, bytes.length, bytes);
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] some) {
                all.writeBytes(some);
            } else {
                all.write((Integer) part);
            }
        }
        return all.toByteArray();
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private String json(Object content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
