package org.nanwang.kernel.identity.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.identity.account.Account;

/** What pages hand to the browser, as JSON; their script adds the challenge (Web Authentication, 5.4 and 5.5). */
final class Invitations {

    /** Less than a challenge lives. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String KIND = "public-key";

    private final ObjectMapper mapper = new ObjectMapper();

    /** Invites to make a passkey; nobody is asked who made the device. */
    String make(RelyingParty party, Account account, List<Passkey> present) {
        return json(Map.of("rp", Map.of("id", party.id(), "name", party.id()), "timeout", PATIENCE.toMillis(),
                "user", Map.of("id", handle(account.id()), "name", account.name(), "displayName", account.name()),
                "pubKeyCredParams", Ceremonies.ALGORITHMS.stream()
                        .map(one -> Map.of("type", KIND, "alg", one.getValue())).toList(),
                "excludeCredentials", described(present), "attestation", "none", "authenticatorSelection",
                Map.of("residentKey", "preferred", "requireResidentKey", false, "userVerification", "preferred")));
    }

    /** Invites to show a passkey of any account; its device must be sure who uses it. */
    String show(RelyingParty party) {
        return show(party, List.of(), "required");
    }

    /** Invites to show one of these, after a password. */
    String show(RelyingParty party, List<Passkey> present) {
        return show(party, present, "discouraged");
    }

    /** What devices know an account by. */
    static String handle(String account) {
        return Ceremonies.text(account.getBytes(StandardCharsets.UTF_8));
    }

    private String show(RelyingParty party, List<Passkey> present, String verification) {
        return json(Map.of("rpId", party.id(), "timeout", PATIENCE.toMillis(), "allowCredentials", described(present),
                "userVerification", verification));
    }

    private static List<Map<String, Object>> described(List<Passkey> present) {
        return present.stream().map(one -> Map.<String, Object>of("type", KIND, "id", one.id(), "transports",
                one.key().transports())).toList();
    }

    private String json(Map<String, Object> content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
