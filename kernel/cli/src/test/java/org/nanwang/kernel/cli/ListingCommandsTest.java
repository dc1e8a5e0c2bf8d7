package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searching the marketplace, and what vendors and counties say of apps. */
class ListingCommandsTest extends CommandTest {

    private static final String PLACE = "/marketplace/api/listings/org.example.hello";
    private static final String CARD = """
            {"app":"org.example.hello","version":"1.0.0","standing":"listed","vendor":"org.example","name":{"zh":"你好","en":"Hello"},
            "categories":["parking"],"price":{"model":"per-call","fen":3},"installations":2,"ratings":1,"stars":4.5}""";
    private static final String LISTING = "{\"listing\":" + CARD
            + ",\"description\":{\"zh\":\"问候\",\"en\":\"Greets.\"},\"homepage\":\"https://example.org/\",\"contact\":\"\",\"revision\":7}";

    @Test
    void appsAreSearched() {
        node().on("GET /marketplace/api/listings?limit=100&q=hello%20wor&category=parking", 200, "{\"items\":[" + CARD + "]}");
        assertEquals("""
                APP                VERSION  NAME   VENDOR       REGIONS  STARS
                org.example.hello  1.0.0    Hello  org.example  2        4.5
                """, runAndRead("search", "hello", "wor", "--category", "parking"));
    }

    @Test
    void aListingIsShown() {
        node().on("GET " + PLACE, 200, LISTING);
        String shown = runAndRead("listing", "org.example.hello");
        assertTrue(shown.contains("per-call") && shown.contains("https://example.org/") && shown.endsWith("\nGreets.\n"), shown);
        assertTrue(runAndRead("listing", "org.example.hello", "--lang", "zh").contains("问候"));
        assertEquals(1, run("listing"));
    }

    @Test
    void aVendorEditsFromTheRevisionItHasRead() throws IOException {
        run("login");
        node().on("GET " + PLACE, 200, LISTING).on("PUT " + PLACE + "/texts", 200, LISTING);
        Path texts = Files.writeString(folder().resolve("texts.json"), "{\"homepage\":\"https://example.org/\"}");
        assertEquals(0, run("listing", "edit", "org.example.hello", texts.toString()));
        assertEquals("\"7\"", node().asked("PUT " + PLACE + "/texts").orElseThrow().headers().get("if-match"));
        Files.writeString(texts, "{not json");
        assertEquals(1, run("listing", "edit", "org.example.hello", texts.toString()));
        assertTrue(err().toString().contains("texts.json"), err().toString());
    }

    @Test
    void picturesPricesAndAnswersAreSent() throws IOException {
        run("login");
        Path picture = Files.write(folder().resolve("icon.png"), new byte[] {1, 2});
        node().on("POST " + PLACE + "/images", 201, "{\"image\":\"abc\",\"width\":1,\"height\":1}")
                .on("POST " + PLACE + "/prices", 200, "{\"items\":[{\"model\":\"per-call\",\"fen\":3,\"from\":\"2027-01-01\"}]}")
                .on("PUT " + PLACE + "/ratings/4/reply", 200, "{}");
        assertEquals("abc\n", runAndRead("listing", "picture", "org.example.hello", picture.toString()));
        assertTrue(runAndRead("listing", "price", "org.example.hello", "per-call", "3", "--from", "2027-01-01").contains("2027-01-01"));
        assertEquals(0, run("listing", "reply", "org.example.hello", "4", "Thank you"));
        assertEquals(List.of("{\"text\":\"Thank you\"}"), node().bodies("PUT " + PLACE + "/ratings/4/reply"));
    }

    @Test
    void aCountyRates() {
        run("login");
        node().on("POST " + PLACE + "/ratings", 200, "{}")
                .on("GET " + PLACE + "/ratings?limit=100", 200, """
                        {"items":[{"id":"4","region":"370811","stars":5,"version":"1.0.0","ratedAt":"2026-05-01T10:00:00Z","text":"好用"}]}""");
        assertTrue(runAndRead("rate", "org.example.hello", "5", "好用", "--region", "370811").contains("370811"));
        assertTrue(node().bodies("POST " + PLACE + "/ratings").get(0).contains("\"stars\":5"));
        assertTrue(runAndRead("listing", "ratings", "org.example.hello").contains("好用"));
    }
}
