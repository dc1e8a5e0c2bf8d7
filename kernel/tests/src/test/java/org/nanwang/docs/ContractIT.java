package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
        Set<String> listed = Page.of("docs/reference/http-api.md").rows().stream().map(row -> row.get(0))
                .filter(address -> address.contains(" /platform/") || address.contains(" /marketplace/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(offered, listed);
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
