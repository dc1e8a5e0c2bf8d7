package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.client.ClientsResource.MadeClient;
import org.nanwang.kernel.identity.client.ClientsResource.NewClient;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

class IdentityTest {

    @TempDir
    private Path data;
    private House house;

    @BeforeEach
    void open() {
        house = new House(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withoutATokenTheCallerIsAnonymousAndAskedToSignIn() {
        Caller caller = house.identity.caller(Optional.empty(), "/");
        assertEquals("anonymous", caller.name());
        assertTrue(caller.person().isEmpty() && caller.client().isEmpty());
        assertRefused(IdentityError.SIGN_IN_REQUIRED, () -> caller.require("parking:report:370811"));
    }

    @Test
    void aTokenIsNarrowedToWhatWasAskedFor() {
        Caller caller = house.caller(house.module.tokenIssuer().issue("someone", "parking:report:370811"));
        assertEquals("someone", caller.name());
        assertTrue(caller.person().isPresent());
        assertTrue(caller.may("parking:report:370811"));
        assertFalse(caller.may("parking:report:370883"));
        assertRefused(IdentityError.PERMISSION_MISSING, () -> caller.require("installation:install:370811"));
    }

    @Test
    void tokensOfOneAccountDoNotChangeEachOther() {
        String first = house.module.tokenIssuer().issue("someone", "parking:report:370811");
        String second = house.module.tokenIssuer().issue("someone");
        assertTrue(house.caller(first).may("parking:report:370811"));
        assertFalse(house.caller(second).may("parking:report:370811"));
        assertEquals(house.caller(first).person(), house.caller(second).person());
    }

    @Test
    void aTokenEndsAfterAnHourAlsoWhenItIsRemembered() {
        String token = house.module.tokenIssuer().issue("someone");
        house.clock.advance(Duration.ofMinutes(59));
        house.caller(token);
        house.clock.advance(Duration.ofMinutes(1));
        Refusal refusal = assertRefused(IdentityError.TOKEN_INVALID, () -> house.caller(token));
        assertTrue(refusal.getMessage().contains("expired"), refusal::getMessage);
    }

    @Test
    void aRequestDoesNotAskTheDatabaseEachTime() {
        String token = house.module.tokenIssuer().issue("someone");
        house.caller(token);
        int reads = house.directory.reads();
        for (int i = 0; i < 100; i++) {
            house.caller(token);
        }
        assertEquals(reads, house.directory.reads());
    }

    @Test
    void aRemovedAccountsTokenIsVoidAtOnce() {
        String secret = ((MadeClient) house.clients()
                .create(new NewClient("camera", List.of("device:370811"), null), house.admin()).getEntity()).secret();
        String token = House.accessToken(house.token(Optional.of(House.basic("camera", secret)),
                "grant_type", "client_credentials"));
        assertEquals("camera", house.caller(token).name());
        house.clients().remove("camera", house.admin());
        assertRefused(IdentityError.TOKEN_INVALID, () -> house.caller(token));
    }

    @Test
    void anotherNodesChangeIsNoticedAfterSomeSeconds() {
        String token = house.module.tokenIssuer().issue("someone");
        house.caller(token);
        house.directory.remove(Account.Kind.PERSON, "someone");
        house.caller(token);
        house.clock.advance(Duration.ofSeconds(10));
        assertRefused(IdentityError.TOKEN_INVALID, () -> house.caller(token));
    }

    @Test
    void otherSchemesAndRubbishAreRefused() {
        for (String authorization : List.of("Basic YTpi", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c",
                "Bearer " + "x".repeat(9000), "")) {
            assertRefused(IdentityError.TOKEN_INVALID, () -> house.identity.caller(Optional.of(authorization), "/"));
        }
    }

    @Test
    void theKeyOutlivesTheProcess() {
        String token = house.module.tokenIssuer().issue("someone");
        House again = new House(data, house.stores);
        again.directory.add(house.directory.find(Account.Kind.PERSON, "someone").orElseThrow(), Optional.empty());
        assertEquals("someone", again.caller(token).name());
        again.close();
    }

    private static Refusal assertRefused(IdentityError code, org.junit.jupiter.api.function.Executable work) {
        Refusal refusal = assertThrows(Refusal.class, work);
        assertEquals(code, refusal.code());
        return refusal;
    }
}
