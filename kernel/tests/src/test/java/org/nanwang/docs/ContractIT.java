package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The node's HTTP contract is recorded as files, and the reference lists it whole. */
@ExtendWith(SharedNewcomer.class)
class ContractIT {

    private static final ObjectMapper SORTED = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    /** Some look at the body before they look at who sent it. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 415);
    private static final Path FILES = Path.of("src/test/resources/contract");

    @ParameterizedTest
    @ValueSource(strings = {"platform", "marketplace"})
    void contractIsAsRecorded(String name, Newcomer newcomer) throws IOException {
        Object document = SORTED.treeToValue(contract(newcomer, name), Object.class);
        String sorted = SORTED.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        Recorded.assertRecorded(FILES.resolve(name + ".json"), sorted);
    }

    @Test
    void theReferenceListsEveryAddressAndNoOther(Newcomer newcomer) {
        Set<String> offered = new TreeSet<>();
        List.of("platform", "marketplace").forEach(name -> offered.addAll(addresses(contract(newcomer, name))));
        Set<String> listed = rows().stream().map(row -> row.get(0)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(offered, listed);
    }

    @Test
    void whoMayCallIsAsTheReferenceSays(Newcomer newcomer) {
        List<String> wrong = rows().stream().filter(row -> row.get(1).startsWith("none") || row.get(1).contains(":"))
                .filter(row -> row.get(1).startsWith("none") == REFUSED.contains(status(newcomer, row.get(0))))
                .map(Object::toString).toList();
        assertEquals(List.of(), wrong);
    }

    /** Calls as nobody. */
    private static int status(Newcomer newcomer, String address) {
        String[] words = address.replace("{id}", "370811-parking").replace("{code}", "370811").replace("{name}", "admin")
                .replace("{app}", "org.nanwang.parking").replace("{version}", "1.0.0-SNAPSHOT")
                .replace("{vendor}", "org.nanwang").replace("{key}", "0000000000000000")
                .replace("{region}", "370811").replace("{digest}", "0".repeat(64)).replace("{rating}", "1")
                .replace("{submission}", "1").replace("{number}", "1").replace("{application}", "1")
                .replace("{account}", "citizen").replace("{token}", "0000000000000000").split(" ");
        return newcomer.citizen().send(words[0], words[1], words[0].equals("GET") ? null : Map.of()).status();
    }

    private static List<List<String>> rows() {
        return Page.of("docs/reference/http-api.md").rows().stream()
                .filter(row -> row.get(0).contains(" /platform/") || row.get(0).contains(" /marketplace/")).toList();
    }

    private static JsonNode contract(Newcomer newcomer, String name) {
        return newcomer.citizen().get("/" + name + "/openapi.json").expect(200).json();
    }

    private static Set<String> addresses(JsonNode contract) {
        String base = contract.at("/servers/0/url").asText();
        Set<String> addresses = new TreeSet<>();
        contract.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method ->
                addresses.add(method.toUpperCase(Locale.ROOT) + " " + base + path.getKey())));
        return addresses;
    }
}
