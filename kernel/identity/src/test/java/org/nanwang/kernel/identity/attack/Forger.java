package org.nanwang.kernel.identity.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens as somebody would who knows the public key and has one of their own. Letter by letter, since honest libraries
 * refuse to make most of them.
 */
final class Forger {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final ECKey known;
    private final ECKey own;
    private final String type;
    private final byte[] payload;

    Forger(ECKey known, String type, JWTClaimsSet claims) throws JOSEException {
        this.known = known.toPublicJWK();
        this.own = new ECKeyGenerator(Curve.P_256).keyID(known.getKeyID()).generate();
        this.type = type;
        this.payload = claims.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Gives everything it can think of, by name. */
    Map<String, String> all() throws GeneralSecurityException, JOSEException {
        Map<String, String> all = new TreeMap<>(unsigned());
        all.putAll(withThePublicKeyAsSecret());
        all.putAll(withAKeyOfItsOwn());
        all.putAll(withNoRealSignature());
        return all;
    }

    private Map<String, String> unsigned() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE", "nOnE", "null", "", " none")) {
            all.put("alg '" + none + "', no signature", joined(header("alg", none), ""));
            all.put("alg '" + none + "', some signature", joined(header("alg", none), "AAAA"));
        }
        all.put("no alg at all", joined(Map.of("typ", type, "kid", known.getKeyID()), ""));
        all.put("no third part", joined(header("alg", "none"), "").replaceAll("\\.$", ""));
        all.put("five parts", URL.encodeToString("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}".getBytes(StandardCharsets.UTF_8)) + "..AAAA.AAAA.AAAA");
        return all;
    }

    /** Whoever lets the token choose the algorithm takes the public key for a shared secret. */
    private Map<String, String> withThePublicKeyAsSecret() throws GeneralSecurityException, JOSEException {
        byte[] spki = known.toECPublicKey().getEncoded();
        String base64 = Base64.getEncoder().encodeToString(spki);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----";
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put("JWK", bytes(known.toJSONString()));
        secrets.put("PEM", bytes(pem));
        secrets.put("PEM with a newline", bytes(pem + "\n"));
        secrets.put("DER", spki);
        secrets.put("base64", bytes(base64));
        secrets.put("x", known.getX().decode());
        secrets.put("point", joined(known.getX().decode(), known.getY().decode()));
        secrets.put("kid", bytes(known.getKeyID()));
        secrets.put("zero", new byte[32]);
        Map<String, String> all = new LinkedHashMap<>();
        for (String size : List.of("256", "384", "512")) {
            Map<String, Object> header = header("alg", "HS" + size);
            for (var secret : secrets.entrySet()) {
                Mac mac = Mac.getInstance("HmacSHA" + size);
                mac.init(new SecretKeySpec(secret.getValue(), "HmacSHA" + size));
                all.put("HS" + size + " with " + secret.getKey(),
                        joined(header, URL.encodeToString(mac.doFinal(bytes(signedPart(header))))));
            }
        }
        return all;
    }

    /** Whoever lets the token say where its key is believes anybody. */
    private Map<String, String> withAKeyOfItsOwn() throws GeneralSecurityException, JOSEException {
        Map<String, String> all = new LinkedHashMap<>();
        PrivateKey key = own.toECPrivateKey();
        String chain = Base64.getEncoder().encodeToString(own.toECPublicKey().getEncoded());
        Map<String, Object> hints = new LinkedHashMap<>();
        hints.put("the right kid", known.getKeyID());
        hints.put("jwk", own.toPublicJWK().toJSONObject());
        hints.put("jku", "http://127.0.0.1:9/keys");
        hints.put("x5u", "http://127.0.0.1:9/certificate");
        hints.put("x5c", List.of(chain));
        for (var hint : hints.entrySet()) {
            String name = hint.getKey().equals("the right kid") ? "kid" : hint.getKey();
            all.put("own key by " + hint.getKey(), signed(header("alg", "ES256", name, hint.getValue()), key));
        }
        for (String kid : List.of("../../../../../../dev/null", "/proc/sys/kernel/randomize_va_space", "' or '1'='1",
                "x' union select '" + own.toJSONString().replace("\"", "") + "' --", "", "\u0000", "k".repeat(3000), "| sleep 5")) {
            all.put("own key with kid '" + kid.substring(0, Math.min(20, kid.length())) + "'",
                    signed(header("alg", "ES256", "kid", kid), key));
        }
        all.put("own key without kid", signed(Map.of("alg", "ES256", "typ", type), key));
        all.put("crit of an unknown word", signed(header("alg", "ES256", "crit", List.of("urn:evil"), "urn:evil", true), key));
        all.put("payload not encoded", signed(header("alg", "ES256", "crit", List.of("b64"), "b64", false), key));
        return all;
    }

    private Map<String, String> withNoRealSignature() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String algorithm : List.of("ES256", "ES384", "ES512", "ES256K", "RS256", "PS256", "EdDSA", "es256")) {
            Map<String, Object> header = header("alg", algorithm);
            all.put(algorithm + " empty", joined(header, ""));
            all.put(algorithm + " of zeros", joined(header, URL.encodeToString(new byte[64])));
            all.put(algorithm + " of the order", joined(header, URL.encodeToString(joined(order(), order()))));
            all.put(algorithm + " short", joined(header, "AA"));
        }
        return all;
    }

    private String signed(Map<String, Object> header, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(bytes(signedPart(header)));
        return joined(header, URL.encodeToString(signature.sign()));
    }

    private Map<String, Object> header(Object... fields) {
        Map<String, Object> header = new HashMap<>(Map.of("typ", type, "kid", known.getKeyID()));
        for (int i = 0; i < fields.length; i += 2) {
            header.put((String) fields[i], fields[i + 1]);
        }
        return header;
    }

    private String signedPart(Map<String, Object> header) {
        return URL.encodeToString(bytes(JSONObjectUtils.toJSONString(header))) + "." + URL.encodeToString(payload);
    }

    private String joined(Map<String, Object> header, String signature) {
        return signedPart(header) + "." + signature;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Zero again for whoever forgets to look (CVE-2022-21449). */
    private static byte[] order() {
        byte[] order = Curve.P_256.toECParameterSpec().getOrder().toByteArray();
        return Arrays.copyOfRange(order, order.length - 32, order.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
