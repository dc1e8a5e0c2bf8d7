package org.nanwang.kernel.identity.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.FakeClock;
import org.nanwang.kernel.identity.MemoryStores;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

class TokenVerifierTest {

    private static final String ISSUER = "http://127.0.0.1:8370";

    @TempDir
    private Path folder;
    private final FakeClock clock = new FakeClock();
    private AccessTokens tokens;
    private TokenVerifier verifier;
    private ECKey key;

    @BeforeEach
    void open() throws Exception {
        tokens = tokens("key");
        key = tokens.keys().signer();
        verifier = new TokenVerifier(tokens, clock);
    }

    @Test
    void ourOwnTokenIsGood() throws Exception {
        assertEquals("id", verifier.verify(tokens.make("id", "client", Optional.empty())).subject());
        assertEquals("id", verifier.verify(signed(AccessTokens.TYPE, claims().build())).subject());
    }

    @Test
    void anotherKeysTokenIsRefused() {
        assertRefused(tokens("other").make("id", "client", Optional.empty()));
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = tokens.make("id", "client", Optional.empty());
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        assertRefused(token.substring(0, middle) + other + token.substring(middle + 1));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void anotherAlgorithmIsRefused() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(AccessTokens.TYPE).build(), claims().build());
        token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes()));
        assertRefused(token.serialize());
    }

    @Test
    void anotherTypeIsRefused() throws Exception {
        assertRefused(signed(JOSEObjectType.JWT, claims().build()));
        assertRefused(signed(null, claims().build()));
    }

    @Test
    void anotherIssuerAudienceOrTimeIsRefused() throws Exception {
        assertRefused(signed(AccessTokens.TYPE, claims().issuer("http://elsewhere").build()));
        assertRefused(signed(AccessTokens.TYPE, claims().audience("http://elsewhere").build()));
        assertRefused(signed(AccessTokens.TYPE, claims().expirationTime(Date.from(clock.instant())).build()));
        assertRefused(signed(AccessTokens.TYPE, claims().notBeforeTime(Date.from(clock.instant().plusSeconds(1))).build()));
        for (String missing : new String[] {"iss", "sub", "aud", "exp", "iat", "jti", "client_id"}) {
            assertRefused(signed(AccessTokens.TYPE, claims().claim(missing, null).build()));
        }
    }

    private AccessTokens tokens(String file) {
        SigningKeys keys = new SigningKeys(new MemoryStores(), Vault.open(folder.resolve(file)), clock);
        return new AccessTokens(keys, () -> URI.create(ISSUER), clock);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(ISSUER).subject("id").jwtID("1")
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofHours(1)))).claim("client_id", "client");
    }

    private String signed(JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID(key.getKeyID()).build(), claims);
        JWSSigner signer = new ECDSASigner(key);
        token.sign(signer);
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertEquals(IdentityError.TOKEN_INVALID,
                assertThrows(Refusal.class, () -> verifier.verify(token)).code());
    }
}
