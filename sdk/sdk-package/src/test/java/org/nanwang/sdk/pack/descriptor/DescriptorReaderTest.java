package org.nanwang.sdk.pack.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.pack.AppDescriptor.Level;
import org.nanwang.sdk.pack.AppDescriptor.MenuEntry;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.people.PersonField;

class DescriptorReaderTest {

    private static final String FULL = """
            id: org.example.hello
            address: greeting
            vendor: org.example
            name: {zh: 你好, en: Hello}
            summary: {zh: 问候, en: Greets}
            levels: [county]
            main: org.example.hello.HelloApp
            sdk: "[1.0,2)"
            permissions:
              - name: messaging:send
                reason: {zh: 通知市民, en: To tell citizens}
            roles:
              - name: lot-attendant
                title: {zh: 收费员, en: Attendant}
                reason: {zh: 现场收费, en: Takes fees on site}
            configuration:
              type: object
              properties:
                greeting: {type: string, default: 你好}
                limit: {type: integer, maximum: 12, multipleOf: 0.5}
              additionalProperties: false
            web:
              module: hello.js
              menu:
                - title: {zh: 首页, en: Home}
                  path: home/all
              permissions: [hello:read, "release:submit:*"]
            mount: /hello/
            """;

    private static DescriptorReading read(String yaml) {
        return new DescriptorReader().read(yaml);
    }

    private static String problems(String yaml) {
        return read(yaml).problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message().en())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyKeyIsRead() {
        AppDescriptor descriptor = read(FULL).orRefuse("app.yaml");
        assertEquals("greeting", descriptor.address());
        assertEquals(new LocalizedText("你好", "Hello"), descriptor.name());
        assertEquals(List.of(Level.COUNTY), descriptor.levels());
        assertEquals(List.of(new PermissionRequest("messaging:send", new LocalizedText("通知市民", "To tell citizens"))),
                descriptor.permissions());
        assertEquals(List.of(new AppRole("lot-attendant", new LocalizedText("收费员", "Attendant"),
                new LocalizedText("现场收费", "Takes fees on site"))), descriptor.roles());
        assertEquals(Optional.of(new WebModule("hello.js",
                List.of(new MenuEntry(new LocalizedText("首页", "Home"), "home/all")),
                List.of("hello:read", "release:submit:*"))), descriptor.web());
        assertEquals(Optional.of("/hello/"), descriptor.mount());
        assertEquals(false, descriptor.configuration().get("additionalProperties"));
        assertEquals("{type=integer, maximum=12, multipleOf=0.5}",
                ((Map<?, ?>) descriptor.configuration().get("properties")).get("limit").toString());
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        AppDescriptor descriptor = read(FULL.substring(0, FULL.indexOf("permissions:")).replace("address: greeting\n", ""))
                .orRefuse("app.yaml");
        assertEquals("hello", descriptor.address());
        assertEquals(List.of(), descriptor.permissions());
        assertEquals(Map.of(), descriptor.configuration());
        assertEquals(Optional.empty(), descriptor.web());
    }

    @Test
    void aRoleIsDeclaredOnce() {
        String twice = FULL.replace("configuration:\n", """
                  - name: lot-attendant
                    title: {zh: 收费员, en: Attendant}
                    reason: {zh: 现场收费, en: Takes fees on site}
                configuration:
                """);
        assertEquals("16:5 role 'lot-attendant' is declared twice: delete one", problems(twice));
    }

    @Test
    void eventsAndDatasetsAreContracts() {
        AppDescriptor descriptor = read(FULL + """
                events: [{type: org.example.hello.greeted, title: {zh: 好, en: Greeted}, schema: {type: object}}]
                datasets: [{name: free-places, title: {zh: 空位, en: Free}, schema: {type: object, required: [at]}}]
                """).orRefuse("app.yaml");
        assertEquals("org.example.hello.greeted", descriptor.events().get(0).type());
        assertEquals(Map.of("type", "object", "required", List.of("at")), descriptor.datasets().get(0).schema());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "type: org.other.greeted | 29:17 events.type 'org.other.greeted' does not begin with the app's id",
        "type: Greeted | 29:17 events.type 'Greeted' is not of the form org.example.hello.greeted",
        "name: x | 29:10 key 'events.type' is missing"})
    void anEventOfOthersOrOfAnotherFormIsTold(String key, String problem) {
        String told = problems(FULL + "events: [{" + key + ", title: {zh: 好, en: X}, schema: {type: object}}]\n");
        assertTrue(told.contains(problem), told);
    }

    @Test
    void aDatasetHasANameAndASchemaOfAnObjectAndIsThereOnce() {
        String told = problems(FULL + """
                datasets:
                  - {name: Free Places, title: {zh: 空位, en: Free}, schema: {type: array}}
                  - {name: free, title: {zh: 空位, en: Free}, schema: {type: object}}
                  - {name: free, title: {zh: 空位, en: Free}, schema: {type: object, $ref: x}}
                """);
        assertTrue(told.contains("30:12 datasets.name 'Free Places' is not 2 to 40 lower-case letters"), told);
        assertTrue(told.contains("30:60 'datasets.schema' has to be a JSON Schema with 'type: object'"), told);
        assertTrue(told.contains("32:5 'free' is there twice in datasets"), told);
        assertTrue(told.contains("key 'datasets.schema.$ref' is not known"), told);
    }

    @Test
    void everyFieldOfAPersonCanBeAskedFor() {
        for (PersonField field : PersonField.values()) {
            assertEquals("", problems(FULL.replace("messaging:send", field.permission())), field.permission());
        }
    }

    @Test
    void aMenuEntryMayLeadToThePageItself() {
        AppDescriptor descriptor = read(FULL.replace("path: home/all", "path: ''")).orRefuse("app.yaml");
        assertEquals("", descriptor.web().orElseThrow().menu().get(0).path());
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        assertEquals("""
                1:1 key 'main' is missing: add it
                1:5 id 'Hello' is not of the form org.example.name: lower-case words joined by dots, at least two
                2:1 key 'colour' is not known: correct or delete it; known here are id, address, vendor, name, summary, \
                levels, main, sdk, permissions, roles, events, datasets, configuration, web, mount
                4:7 key 'name.en' is missing: add it
                5:10 'summary' has to be a mapping with the keys zh, en
                6:16 level 'moon' is neither city nor county, or is there twice
                7:6 sdk '1.0' is not a range of versions with both ends: write [1.0,2)
                8:1 key 'sdk' is there twice: delete one""", problems("""
                id: Hello
                colour: red
                vendor: org.example
                name: {zh: 你好}
                summary: Greets
                levels: [city, moon]
                sdk: "1.0"
                sdk: "[1.0,2)"
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "address: greeting | address: G | 2:10 address 'G' is not 2 to 40",
        "vendor: org.example | vendor: org.other | 3:9 app 'org.example.hello' does not belong to vendor 'org.other'",
        "vendor: org.example | vendor: 12 | 3:9 'vendor' has to be a text",
        "levels: [county] | levels: [] | 6:9 levels are empty",
        "levels: [county] | levels: county | 6:9 'levels' has to be a list",
        "main: org.example.hello.HelloApp | main: HelloApp | 7:7 main 'HelloApp' is not the full name",
        "sdk: \"[1.0,2)\" | sdk: 1.0 | 8:6 'sdk' has to be a text",
        "name: messaging:send | name: people:shoe-size | 10:11 permission 'people:shoe-size' is none of the platform's",
        "name: lot-attendant | name: Attendant | 13:11 roles.name 'Attendant' is not 2 to 40 lower-case",
        "title: {zh: 收费员, en: Attendant} | title: {zh: 收费员} | 14:12 key 'roles.title.en' is missing",
        "name: messaging:send | name: messaging | 10:11 permissions.name 'messaging' is not of the form",
        "type: object | type: string | 17:3 'configuration",
        "module: hello.js | module: ../hello.js | 23:11 web.module '../hello.js' is not",
        "path: home/all | path: a/../b | 26:13 web.menu.path 'a/../b' is not a path",
        "path: home/all | path: /home | 26:13 web.menu.path '/home' is not a path",
        "path: home/all | path: 1 | 26:13 'web.menu.path' has to be a text",
        "hello:read | hello | 27:17 web.permissions 'hello' is not of the form",
        "hello:read | 'Hello:*' | 27:17 web.permissions 'Hello:*' is not of the form",
        "mount: /hello/ | mount: hello | 28:8 mount 'hello' is not / or /word/"})
    void aWrongValueIsToldWithItsPlace(String right, String wrong, String problem) {
        String told = problems(FULL.replace(right, wrong));
        assertTrue(told.startsWith(problem), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | 1:1 descriptor is empty", "'id: [' | 2:1 descriptor is no YAML", "- a | 1:1 '' has to be a mapping",
        "'a: &x 1\nb: *x' | 2:4 aliases", "'id: 1\n---\nid: 2' | 2:1 a second document",
        "'id: !!java.io.File [x]' | 1:1 key"})
    void whatIsNoDescriptorIsToldWithItsPlace(String yaml, String problem) {
        String told = problems(yaml.replace("\\n", "\n") + "\n");
        assertTrue(told.startsWith(problem), told);
    }

    @Test
    void depthAndLengthAreLimited() {
        assertTrue(problems("[".repeat(100_000)).contains("nested deeper"));
        assertTrue(problems("a".repeat(300_000)).contains("longer than"));
    }

    /** A pattern with groups recurses in the JDK: without a limit these overflow the stack. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "org.example.hello.HelloApp | a. | main", "hello.js | a/ | web.module", "home/all | a/ | web.menu.path",
        "mount: /hello/ | a/ | mount", "messaging:send | a: | permissions.name", "id: org.example.hello | a. | id"})
    void aValueOfVeryManyWordsIsRefused(String value, String word, String path) {
        String prefix = value.contains(": ") ? value.substring(0, value.indexOf(' ') + 1) : "";
        String told = problems(FULL.replace(value, prefix + "'" + (path.equals("mount") ? "/" : "") + word.repeat(60_000) + "a'"));
        assertTrue(told.contains("'" + path + "' is longer than 250 letters"), told);
    }

    @Test
    void bytesThatAreNotUtf8AreTold() {
        assertEquals("descriptor is not UTF-8: save it as UTF-8",
                new DescriptorReader().read(new byte[] {-1}).problems().get(0).message().en());
    }

    @Test
    void refusingListsEveryProblem() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("id: x\ncolour: red").orRefuse("app.yaml"));
        assertEquals(PackageError.DESCRIPTOR_INVALID, refusal.code());
        assertTrue(refusal.getMessage().contains("app.yaml:1:5") && refusal.getMessage().contains("app.yaml:2:1"));
    }
}
