package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Machines and apps that sign in, and the keys that sign their tokens. */
class ClientCommandsTest extends CommandTest {

    @Test
    void clientsAreRegisteredAndSigningKeysRotated() throws IOException {
        run("login", "admin");
        Path file = Files.writeString(folder().resolve("client.json"), "{\"confidential\":true}");
        node().on("PUT /platform/clients/shop/registration", 200, "{\"confidential\":true}");
        assertTrue(runAndRead("clients", "register", "shop", file.toString()).contains("confidential"));
        node().on("POST /platform/signing-keys", 200, "{\"items\":[{\"id\":\"k2\",\"state\":\"shown\",\"signsFrom\":\"2026-03-01T08:02:00Z\",\"signsUntil\":\"2026-05-30T08:02:00Z\"}]}");
        assertEquals("""
                KEY  STATE  SIGNS FROM            SIGNS UNTIL
                k2   shown  2026-03-01 08:02:00Z  2026-05-30 08:02:00Z
                """, runAndRead("signing-keys", "rotate"));
    }

    @Test
    void aDirectorysClientHasASinglePermission() {
        run("login", "admin");
        node().on("POST /platform/clients", 201, "{\"id\":\"directory\",\"secret\":\"s3cret\"}");
        assertEquals(0, run("clients", "add", "directory", "--permission", "account:provision:370811"));
        assertTrue(node().bodies("POST /platform/clients").get(0).contains("\"permissions\":[\"account:provision:370811\"]"));
    }
}
