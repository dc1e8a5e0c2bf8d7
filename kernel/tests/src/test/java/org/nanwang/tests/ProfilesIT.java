package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two ways to start a node: for evaluation and for production. */
class ProfilesIT {

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("nanwang-profile");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void deleteFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void secondUpFindsItsDataAgain() throws IOException {
        String accounts;
        String lot = "/370811/parking/api/lots/demo-cultural-centre";
        JsonNode before;
        try (NodeProcess first = NodeProcess.up(folder.resolve("data"), Map.of())) {
            accounts = Files.readString(folder.resolve("data/demo-accounts.json"));
            before = Api.anonymous(first.address()).get(lot).expect(200).json();
        }
        try (NodeProcess second = NodeProcess.up(folder.resolve("data"), Map.of())) {
            assertEquals(accounts, Files.readString(folder.resolve("data/demo-accounts.json")));
            assertEquals(before, Api.anonymous(second.address()).get(lot).expect(200).json());
            Api.anonymous(second.address()).get("/").expect(200);
        }
    }

    @Test
    void productionHasNoDemoDataAndOneAdminMadeByCode() {
        try (NodeProcess node = NodeProcess.launch(folder.resolve("data"), Map.of(), "start")) {
            node.awaitLine("Ready");
            Matcher printed = Pattern.compile("nanwang setup (\\S+)").matcher(node.output());
            assertTrue(printed.find(), node.output());
            assertFalse(Files.exists(folder.resolve("data/demo-accounts.json")));
            Api anyone = Api.anonymous(node.address());
            assertEquals(0, anyone.get("/platform/regions/370811/apps").expect(200).json().get("items").size());
            Map<String, String> first = Map.of("code", printed.group(1), "account", "li.wei", "password", "grand-canal-1289");
            anyone.send("POST", "/platform/setup",
                    Map.of("code", "wrong", "account", "thief", "password", "grand-canal-1289")).expect(403);
            assertEquals(2, anyone.send("POST", "/platform/setup", first).status() / 100);
            assertEquals(409, anyone.send("POST", "/platform/setup", first).status());
            Api admin = anyone.as(anyone.login("li.wei", "grand-canal-1289"));
            // the password alone was not enough: production has staff set up a second factor before they go on
            String trail = admin.get("/platform/audit?limit=10").expect(200).text();
            assertTrue(trail.contains("account:add-factor"), trail);
            assertEquals(401, anyone.get("/platform/audit").status());
        }
    }
}
