package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What all commands have in common. */
class CliTest extends CommandTest {

    @Test
    void withoutACommandAllAreListed() {
        assertEquals(0, run());
        for (String command : new String[] {"up", "start", "test", "bench", "install", "login"}) {
            assertTrue(out().toString().contains("\n  " + command + " "), command);
        }
        assertTrue(runAndRead("--lang", "zh").contains("应用市场"));
    }

    @Test
    void anUnreachableNodeIsToldInWords() throws IOException {
        FakeNode gone = new FakeNode();
        gone.close();
        assertEquals(1, run("regions", "--url", gone.address().toString()));
        assertTrue(err().toString().contains("nanwang up"), err().toString());
        assertFalse(err().toString().contains("Exception"), err().toString());
        assertEquals(1, run("regions", "--url", "nonsense"));
        assertTrue(err().toString().contains("'nonsense'"), err().toString());
    }

    @Test
    void aListShowsAllPagesInAlignedColumns() {
        node().on("GET /platform/regions?limit=100&parent=370800", 200, """
                {"items":[{"code":"370811","level":"county","name":{"zh":"任城区","en":"Rencheng District"}}],"next":"370811"}""");
        node().on("GET /platform/regions?limit=100&parent=370800&after=370811", 200, """
                {"items":[{"code":"370871","level":"county","name":{"zh":"济宁高新技术产业开发区","en":"High-tech Zone"}}]}""");
        assertEquals("""
                CODE    LEVEL   CHINESE                 ENGLISH
                370811  county  任城区                  Rencheng District
                370871  county  济宁高新技术产业开发区  High-tech Zone
                """, runAndRead("regions", "370800"));
        String json = runAndRead("regions", "370800", "--json");
        assertTrue(json.strip().startsWith("{") && json.contains("370871"), json);
    }

    @Test
    void aRefusalIsToldAsTheNodeWordsItInTheReadersLanguage() {
        run("login");
        node().on("GET /platform/audit?limit=100", 403, "{\"detail\":\"账号“citizen”没有权限\",\"status\":403}");
        assertEquals(1, run("audit", "--lang", "zh"));
        assertEquals("账号“citizen”没有权限\n", err().toString());
        assertEquals("zh", node().asked("GET /platform/audit?limit=100").orElseThrow().headers().get("accept-language"));
    }

    @Test
    void anAnswerThatIsNoNodesIsToldInWords() {
        node().on("GET /platform/regions?limit=100", 502, "<html>Bad gateway</html>");
        assertEquals(1, run("regions"));
        assertTrue(err().toString().contains("HTTP 502") && err().toString().contains("--url"), err().toString());
    }

    @Test
    void anUnknownCommandIsRefusedWithASuggestion() {
        assertEquals(2, run("instal"));
        assertTrue(err().toString().contains("install"), err().toString());
    }

    @Test
    void helpIsGivenAsPeopleAskForIt() {
        assertTrue(runAndRead("help").contains("Marketplace"), out()::toString);
        assertTrue(runAndRead("help", "tokens", "add").contains("--days"), out()::toString);
    }
}
