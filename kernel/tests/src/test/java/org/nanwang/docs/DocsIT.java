package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nanwang.tests.Api;
import org.nanwang.tests.DemoCity;
import org.nanwang.tests.NodeProcess;
import org.nanwang.tests.TestApp;

/** Does what the pages say, block by block, in the order in which one would read them. {@link JourneyIT} follows the README. */
@ExtendWith(SharedNewcomer.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DocsIT {

    private static final List<String> RUN_HERE = List.of("sh", "http", "sql");

    private final Newcomer newcomer;
    private final DemoCity city;
    private final List<String> done = new ArrayList<>();

    DocsIT(Newcomer newcomer) throws IOException {
        this.newcomer = newcomer;
        this.city = DemoCity.at(newcomer.node());
    }

    @Test
    @Order(1)
    void firstAppServesInTwoCounties() {
        String printed = followShell("docs/start/first-app.md");
        assertTrue(printed.contains("\"version\":\"1.0.0\""), printed);
        city.awaitSettled("370883-hello");
        assertEquals("1.2.0", version("370883"));
        assertEquals("1.0.0", version("370811"));
    }

    @Test
    @Order(2)
    void addressesAnswerAsTheReferenceSays() {
        String printed = followShell("docs/reference/http-api.md");
        assertTrue(printed.contains("access_token") && printed.contains("370811-parking"), printed);
        JsonNode documented = json(Page.of("docs/reference/http-api.md").blocks("json").get(0).text());
        JsonNode told = city.as("admin").get(documented.path("instance").asText()).expect(404).json();
        for (String member : List.of("type", "title", "status", "detail", "instance")) {
            assertEquals(documented.get(member), told.get(member));
        }
    }

    @Test
    @Order(3)
    void releasesAreSubmittedAndDecidedAsTheGuideSays() {
        newcomer.run("rm -r ~/.nanwang");
        String old = json(newcomer.run("./nanwang --as vendor keys org.example --json")).at("/items/1/id").asText();
        List<Page.Block> blocks = Page.of("docs/guide/submit.md").blocks("sh");
        String applied = follow(blocks.get(0));
        assertTrue(applied.contains("verified") && applied.contains("Wang Xiaoming"), applied);
        assertTrue(follow(blocks.get(1)).contains("nvt_"));
        follow(blocks.get(2));
        done.add(blocks.get(3).where());
        newcomer.run(blocks.get(3).text().replace("KEY", old));
        follow(blocks.get(4));
        newcomer.run(blocks.get(4).text().replace("1.3.0", "1.3.1"));
        String decided = follow(blocks.get(5));
        assertTrue(decided.contains("asks for messaging") && decided.contains("Other than in "), decided);
        assertTrue(follow(blocks.get(6)).contains("second reviewer"));
        assertEquals("listed", status("1.3.0"));
        assertEquals("refused", status("1.3.1"));
    }

    @Test
    @Order(4)
    void installationsAreRolledBackAndRemovedAsTheGuideSays() {
        newcomer.run("./nanwang login operator-370811 && ./nanwang upgrade 370811-hello 1.1.0");
        followShell("docs/guide/upgrade-and-rollback.md");
        newcomer.citizen().get("/370811/hello/api/greeting").expect(404);
    }

    @Test
    @Order(5)
    void aColumnIsRenamedInThreeReleasesAsTheGuideSays() {
        List<Page.Block> steps = Page.of("docs/guide/upgrade-and-rollback.md").blocks("sql");
        TestApp app = TestApp.named("org.example.lots")
                .migration("001-lot.sql", "CREATE TABLE lot (id int PRIMARY KEY, name text)");
        String id = city.install(app, "1.0.0", "370811");
        city.publish(app.migration("004-add-title.sql", steps.get(0).text())
                .starting(update("INSERT INTO lot (id, name) VALUES (1, 'old')"))
                .starting(expect("SELECT title FROM lot WHERE id = 1", "old"))
                .starting(update("UPDATE lot SET title = 'new' WHERE id = 1"))
                .starting(expect("SELECT name FROM lot WHERE id = 1", "new"))
                .starting(update("UPDATE lot SET name = 'newer' WHERE id = 1"))
                .starting(expect("SELECT title FROM lot WHERE id = 1", "newer"))
                .starting(update("INSERT INTO lot (id, title) VALUES (2, 'second')"))
                .starting(expect("SELECT name FROM lot WHERE id = 2", "second")), "1.1.0");
        city.upgrade(id, "1.1.0");
        TestApp contracted = TestApp.named("org.example.lots")
                .migration("001-lot.sql", "CREATE TABLE lot (id int PRIMARY KEY, name text)")
                .migration("004-add-title.sql", steps.get(0).text()).migration("005-drop-name.sql", steps.get(1).text())
                .starting(expect("SELECT title FROM lot WHERE id = 1", "newer"));
        city.publish(contracted, "1.3.0");
        city.upgrade(id, "1.3.0");
        steps.forEach(step -> done.add(step.where()));
    }

    @Test
    @Order(6)
    void aReleaseIsRecalledAsThePageSays() {
        String printed = followShell("docs/operate/trust.md");
        assertTrue(printed.contains("org.example.hello 1.1.0") && printed.contains("370800-marketplace"), printed);
        assertTrue(newcomer.citizen().get("/marketplace/api/releases/org.example.hello/1.1.0/standing").expect(200).text()
                .contains("recalled"));
    }

    @Test
    @Order(7)
    void tariffsArePublishedAsTheReferenceSays() {
        Page.Block block = Page.of("docs/reference/parking.md").blocks("http").get(0);
        String[] lines = block.text().split("\n", 2);
        String[] request = lines[0].split(" ");
        Api.Answer answer = city.as("operator-370811").send(request[0], request[1], json(lines[1]));
        assertEquals(2, answer.status() / 100, answer.text());
        done.add(block.where());
    }

    @Test
    @Order(8)
    void aCountysAdminLooksAfterItsPeopleAsTheGuideSays() {
        String printed = followShell("docs/guide/people-and-roles.md");
        for (String part : List.of("Wang Fang", "org.nanwang.parking/clerk:370811", "AGENT", "session:end-all")) {
            assertTrue(printed.contains(part), part + " is missing in:\n" + printed);
        }
        assertEquals(List.of(), sessionsOf("wang.fang"));
    }

    @Test
    @Order(9)
    void aDirectoryProvisionsAsThePageSays() {
        String printed = followShell("docs/operate/provisioning.md");
        assertTrue(printed.contains("\"userName\":\"zhao.min\"") && printed.contains("Water"), printed);
        JsonNode left = city.as("admin").get("/platform/accounts/zhao.min").expect(200).json();
        assertEquals("370811 false", left.path("region").asText() + " " + left.path("active").asText(), left::toString);
    }

    @Test
    @Order(10)
    void productionStartsAsThePageSays() throws IOException {
        Page.Block block = Page.of("docs/operate/README.md").blocks("sh").get(0);
        String[] lines = block.text().split("\n");
        try (Newcomer operator = Newcomer.arrives()) {
            operator.run("cp " + org.nanwang.tests.Distribution.home().resolveSibling("nanwang-*.tar.gz") + " .\n" + lines[0]);
            String home = lines[0].replaceAll(".* cd ", "");
            NodeProcess node = operator.node(lines[1].replaceAll(".* bin/", home + "/bin/").split(" "));
            Matcher code = Pattern.compile("nanwang setup (\\S+)").matcher(node.output());
            assertTrue(code.find(), node.output());
            operator.run("cd " + home + "\nexport NANWANG_PASSWORD=grand-canal-1289\n" + lines[2].replace("CODE", code.group(1))
                    + "\nbin/nanwang login admin\nbin/nanwang audit");
        }
        done.add(block.where());
    }

    @Test
    @Order(11)
    void noBlockIsLeftOut() {
        List<String> all = Page.ofUsers().stream().filter(page -> !page.name().equals("README.md"))
                .flatMap(page -> page.blocks().stream()).filter(block -> RUN_HERE.contains(block.language()))
                .map(Page.Block::where).toList();
        assertEquals(new TreeSet<>(all), new TreeSet<>(done));
    }

    private String followShell(String page) {
        StringBuilder printed = new StringBuilder();
        Page.of(page).blocks("sh").forEach(block -> printed.append(follow(block)));
        return printed.toString();
    }

    /** Runs a block; the city it starts is up already. */
    private String follow(Page.Block block) {
        done.add(block.where());
        return block.text().equals("./nanwang up\n") ? "" : newcomer.run(block.text());
    }

    private String version(String region) {
        return newcomer.citizen().get("/" + region + "/hello/api/greeting").expect(200).json().path("version").asText();
    }

    private String status(String version) {
        return city.as("admin").get("/marketplace/api/releases/org.example.hello/" + version).expect(200).json()
                .path("status").asText();
    }

    private List<String> sessionsOf(String account) {
        return city.as("admin").get("/platform/sessions?account=" + account).expect(200).json().findValuesAsText("id");
    }

    private static String update(String sql) {
        return "try (var c = city.database().getConnection(); var s = c.createStatement()) { s.executeUpdate(\"" + sql + "\"); }";
    }

    private static String expect(String query, String value) {
        return """
                try (var c = city.database().getConnection(); var s = c.createStatement(); var r = s.executeQuery("%s")) {
                    r.next();
                    if (!"%s".equals(r.getString(1))) { throw new IllegalStateException("%s: " + r.getString(1)); }
                }
                """.formatted(query, value, query);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
