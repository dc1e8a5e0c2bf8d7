package org.nanwang.kernel.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.SetupResource;
import org.nanwang.kernel.identity.client.ClientsResource.MadeClient;
import org.nanwang.kernel.identity.client.ClientsResource.NewClient;
import org.nanwang.sdk.error.Refusal;

class AccountsTest {

    private static final String PASSWORD = "a long password";

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
    void aClientsSecretIsShownOnceAndKeptAsADigest() {
        MadeClient made = (MadeClient) house.clients()
                .create(new NewClient("camera-7", List.of("device:370811"), null, null), house.admin()).getEntity();
        String kept = house.directory.secret(Account.Kind.CLIENT, "camera-7").orElseThrow();
        assertFalse(kept.contains(made.secret()));
        assertFalse(house.trail.toString().contains(made.secret()));
        house.clients().remove("camera-7", house.admin());
        assertTrue(house.directory.find(Account.Kind.CLIENT, "camera-7").isEmpty());
    }

    @Test
    void theSetUpCodeMakesOneAdminAndNoSecond() {
        String code = house.module.setupCode().orElseThrow();
        assertRefused(IdentityError.SETUP_CODE_WRONG, () -> setUp("wrong", "first"));
        assertEquals(201, setUp(code, "first").getStatus());
        assertTrue(house.signIn("first", PASSWORD).isPresent());
        assertRefused(IdentityError.SETUP_DONE, () -> setUp(code, "second"));
        assertTrue(house.module.setupCode().isEmpty());
    }

    @Test
    void aRefusedSetUpLeavesTheCodeGood() {
        String code = house.module.setupCode().orElseThrow();
        assertRefused(IdentityError.NAME_MALFORMED, () -> setUp(code, "The Admin"));
        assertEquals(201, setUp(code, "admin").getStatus());
    }

    @Test
    void eachStartMakesANewCodeAndVoidsTheOld() {
        String old = house.module.setupCode().orElseThrow();
        String fresh = house.module.setupCode().orElseThrow();
        assertRefused(IdentityError.SETUP_CODE_WRONG, () -> setUp(old, "admin"));
        assertEquals(201, setUp(fresh, "admin").getStatus());
    }

    @Test
    void guessingTheSetUpCodeIsStopped() {
        String code = house.module.setupCode().orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertRefused(IdentityError.SETUP_CODE_WRONG, () -> setUp("guess", "admin"));
        }
        assertRefused(IdentityError.TRIES_EXHAUSTED, () -> setUp(code, "admin"));
    }

    @Test
    void withoutACodeThereIsNoSetUp() {
        assertRefused(IdentityError.SETUP_DONE, () -> setUp("", "admin"));
    }

    @Test
    void demoAccountsSignInAndStayTheSameAfterARestart() throws IOException {
        List<DemoAccount> first = house.module.demoAccounts();
        assertEquals(first, house.module.demoAccounts());
        for (DemoAccount account : first) {
            boolean granted = account.kind() == Account.Kind.PERSON
                    ? house.signIn(account.name(), account.secret()).isPresent()
                    : house.token(java.util.Optional.of(House.basic(account.name(), account.secret())),
                            "grant_type", "client_credentials").getStatus() == 200;
            assertTrue(granted, account.name());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("demo-accounts.json"))));
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("keys/vault.key"))));
    }

    @Test
    void lostDemoPasswordsAreMadeAnew() throws IOException {
        house.module.demoAccounts();
        Files.delete(data.resolve("demo-accounts.json"));
        DemoAccount admin = house.module.demoAccounts().get(0);
        assertTrue(house.signIn("admin", admin.secret()).isPresent());
    }

    private Response setUp(String code, String name) {
        return house.setup().complete(new SetupResource.Request(code, name, PASSWORD), Requests.from("10.0.0.9"));
    }

    private static void assertRefused(IdentityError code, Executable work) {
        assertEquals(code, assertThrows(Refusal.class, work).code());
    }
}
