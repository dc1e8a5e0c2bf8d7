package org.nanwang.kernel.identity.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/** What a page's script sends, taken apart: a stranger may have written it. */
final class Answer {

    private static final int LONGEST = 16_000;
    private static final int MOST_TRANSPORTS = 8;

    private final JsonNode json;

    private Answer(JsonNode json) {
        this.json = json;
    }

    static Answer read(ObjectMapper mapper, String text) throws RefusedPasskey {
        if (text.length() > LONGEST) {
            throw new RefusedPasskey(RefusedPasskey.Reason.WRONG);
        }
        try {
            return new Answer(mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw new RefusedPasskey(RefusedPasskey.Reason.WRONG);
        }
    }

    /** Gives what a browser says of a passkey that was made. */
    RegistrationRequest made() throws RefusedPasskey {
        return new RegistrationRequest(bytes("/response/attestationObject"), bytes("/response/clientDataJSON"), transports());
    }

    /** Gives what a browser says of a passkey that is shown. */
    AuthenticationRequest shown() throws RefusedPasskey {
        byte[] owner = json.at("/response/userHandle").isTextual() ? bytes("/response/userHandle") : null;
        return new AuthenticationRequest(bytes("/rawId"), owner, bytes("/response/authenticatorData"),
                bytes("/response/clientDataJSON"), bytes("/response/signature"));
    }

    private Set<String> transports() {
        Set<String> found = new TreeSet<>();
        json.at("/response/transports").forEach(one -> found.add(one.asText()));
        found.removeIf(one -> !one.matches("[a-z-]{1,20}"));
        return found.size() > MOST_TRANSPORTS ? Set.of() : found;
    }

    private byte[] bytes(String place) throws RefusedPasskey {
        try {
            byte[] found = Base64.getUrlDecoder().decode(json.at(place).asText());
            if (found.length > 0) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new RefusedPasskey(RefusedPasskey.Reason.WRONG);
    }
}
