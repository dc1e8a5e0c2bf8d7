package org.nanwang.kernel.identity.passkey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the library does: reads and checks what browsers say of passkeys (Web Authentication, 7.1 and 7.2). */
final class Ceremonies {

    /** What phones, computers and security keys know. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectConverter converter = new ObjectConverter();
    /** Takes devices of all makers: none is asked who made it. */
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    RegistrationData readMade(String answer) throws RefusedPasskey {
        RegistrationRequest request = Answer.read(mapper, answer).made();
        return check(() -> manager.parse(request));
    }

    AuthenticationData readShown(String answer) throws RefusedPasskey {
        AuthenticationRequest request = Answer.read(mapper, answer).shown();
        return check(() -> manager.parse(request));
    }

    /** Checks a passkey that was just made. */
    Passkey.Key made(RegistrationData data, RelyingParty party) throws RefusedPasskey {
        List<PublicKeyCredentialParameters> wanted = ALGORITHMS.stream()
                .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one)).toList();
        check(() -> manager.verify(data, new RegistrationParameters(server(party, data.getCollectedClientData()), wanted, false, true)));
        AuthenticatorData<?> seen = data.getAttestationObject().getAuthenticatorData();
        byte[] cose = converter.getCborConverter().writeValueAsBytes(seen.getAttestedCredentialData().getCOSEKey());
        List<String> transports = Optional.ofNullable(data.getTransports()).orElse(Set.of()).stream()
                .map(AuthenticatorTransport::getValue).sorted().toList();
        return new Passkey.Key(text(cose), seen.getSignCount(), transports, seen.isFlagBE(), seen.isFlagBS());
    }

    /** Checks a passkey that somebody shows, and gives what is known of it now. */
    Passkey.Key shown(AuthenticationData data, Passkey passkey, RelyingParty party, boolean verified) throws RefusedPasskey {
        check(() -> manager.verify(data, new AuthenticationParameters(server(party, data.getCollectedClientData()),
                credential(passkey), List.of(bytes(passkey.id())), verified, true)));
        Passkey.Key before = passkey.key();
        AuthenticatorData<?> seen = data.getAuthenticatorData();
        return new Passkey.Key(before.cose(), seen.getSignCount(), before.transports(), before.portable(), seen.isFlagBS());
    }

    /** Gives what was asked of the device; nothing if the browser does not say. */
    static String challenge(CollectedClientData said) {
        return Optional.ofNullable(said).map(CollectedClientData::getChallenge)
                .map(one -> new String(one.getValue(), StandardCharsets.US_ASCII)).orElse("");
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** The challenge has been found to be ours before: here it need only be itself. */
    private static ServerProperty server(RelyingParty party, CollectedClientData said) {
        Challenge challenge = said.getChallenge();
        return ServerProperty.builder().origin(new Origin(party.origin())).rpId(party.id()).challenge(challenge).build();
    }

    private CredentialRecordImpl credential(Passkey passkey) {
        Passkey.Key key = passkey.key();
        COSEKey cose = converter.getCborConverter().readValue(bytes(key.cose()), COSEKey.class);
        return new CredentialRecordImpl(null, null, key.portable(), key.backedUp(), key.count(),
                new AttestedCredentialData(AAGUID.ZERO, bytes(passkey.id()), cose), null, null, null, null);
    }

    private static <T> T check(Supplier<T> work) throws RefusedPasskey {
        try {
            return work.get();
        } catch (MaliciousCounterValueException e) {
            throw new RefusedPasskey(RefusedPasskey.Reason.COPIED);
        } catch (UserNotVerifiedException e) {
            throw new RefusedPasskey(RefusedPasskey.Reason.UNVERIFIED);
        } catch (VerificationException | DataConversionException | IllegalArgumentException e) {
            throw new RefusedPasskey(RefusedPasskey.Reason.WRONG);
        }
    }
}
