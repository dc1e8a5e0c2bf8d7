package org.nanwang.sdk.pack.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** A bill of materials that a bundle brings is CycloneDX and leaves out no library; without one, it is made. */
final class StatedBill implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("bill-of-materials");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return bundle.content().has(BillOfMaterials.PATH) ? Optional.empty() : Optional.of(OFFENCE.words("made"));
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        JsonNode bill = read(bundle.content().read(BillOfMaterials.PATH).orElse(new byte[0]));
        if (!bill.path("bomFormat").asText().equals("CycloneDX") || !bill.path("components").isArray()) {
            return List.of(OFFENCE.at(BillOfMaterials.PATH));
        }
        Set<String> told = told(bill.path("components"));
        List<Finding> findings = new ArrayList<>();
        for (Component component : Components.of(bundle)) {
            boolean named = component.purl().filter(told::contains).isPresent() || told.contains(component.sha256());
            if (!named) {
                findings.add(OFFENCE.variant("missing", BillOfMaterials.PATH, component.place(), component.title()));
            }
        }
        return findings;
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }

    /** Package URLs without qualifiers, and digests of files. */
    private static Set<String> told(JsonNode components) {
        Set<String> told = new HashSet<>();
        components.forEach(component -> {
            told.add(component.path("purl").asText().split("[?#]")[0]);
            component.path("hashes").forEach(hash -> told.add(hash.path("content").asText()));
            told.addAll(told(component.path("components")));
        });
        return told;
    }
}
