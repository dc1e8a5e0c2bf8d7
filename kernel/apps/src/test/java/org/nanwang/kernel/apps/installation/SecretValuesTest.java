package org.nanwang.kernel.apps.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.fixture.FakeSealing;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

class SecretValuesTest {

    private static final InstallationId ID = InstallationId.parse("370811-source");
    private static final SecretPlaces PLACES = SecretPlaces.of(Map.of("properties", Map.of(
            "secret", Map.of("writeOnly", true),
            "keys", Map.of("items", Map.of("writeOnly", true)),
            "login", Map.of("properties", Map.of("password", Map.of("writeOnly", true)),
                    "additionalProperties", Map.of("writeOnly", true)))));
    private static final Map<String, Object> CLEAR = Map.of("name", "x", "secret", "s!1", "keys", List.of("k!1", "k!2"),
            "login", Map.of("password", "p!1", "more", "m!1"));

    private final SecretValues secrets = new SecretValues(new FakeSealing());

    @Test
    void whatTheSchemaMarksIsSealedAndOpensAgain() {
        Map<String, Object> sealed = seal(CLEAR, Map.of());
        assertFalse(sealed.toString().matches(".*(s!1|k!1|p!1|m!1).*"), sealed.toString());
        assertEquals(CLEAR, secrets.opened(ID, sealed));
        assertEquals(Map.of("name", "x", "login", Map.of()), SecretValues.shown(sealed));
        assertEquals(List.of("keys", "login.more", "login.password", "secret"), SecretValues.names(sealed));
    }

    @Test
    void whatIsAsItWasStaysAsItWas() {
        Map<String, Object> sealed = seal(CLEAR, Map.of());
        assertEquals(sealed, seal(CLEAR, sealed));
        assertNotEquals(sealed, seal(CLEAR, Map.of()));
    }

    @Test
    void aSecretThatIsLeftOutStaysAndNullRemovesIt() {
        Map<String, Object> former = seal(CLEAR, Map.of());
        assertEquals(Map.of("name", "y", "secret", "s!1", "keys", List.of("k!1", "k!2"), "login",
                Map.of("password", "p!2", "more", "m!1")), secrets.opened(ID, secrets.completed(
                        Map.of("name", "y", "login", Map.of("password", "p!2")), former)));
        assertFalse(secrets.completed(Collections.singletonMap("secret", null), former).containsKey("secret"));
    }

    @Test
    void whereNobodyCanTellEverythingIsSecret() {
        Map<String, Object> sealed = secrets.sealed(ID, CLEAR, SecretPlaces.everything(), Map.of());
        assertEquals(Map.of(), SecretValues.shown(sealed));
        assertEquals(CLEAR, secrets.opened(ID, sealed));
    }

    @Test
    void aSecretOpensForItsInstallationAndPlaceOnly() {
        Map<String, Object> sealed = seal(CLEAR, Map.of());
        assertThrows(IllegalStateException.class,
                () -> secrets.opened(InstallationId.parse("370883-source"), sealed));
        assertThrows(IllegalStateException.class, () -> secrets.opened(ID, Map.of("name", sealed.get("secret"))));
    }

    @Test
    void nobodyHandsInWhatOnlyLooksSealed() {
        assertThrows(Refusal.class, () -> SecretValues.requireOpen(
                Map.of("list", List.of(Map.of("a", Map.of("$sealed", "AAAA"))))));
    }

    private Map<String, Object> seal(Map<String, Object> values, Map<String, Object> former) {
        return secrets.sealed(ID, values, PLACES, former);
    }
}
