package org.nanwang.sdk.pack.supply;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.VersionRule;

/** What a bundle is made of, as CycloneDX in JSON: its own, or one of version 1.6 made from what its libraries say of themselves. */
public final class BillOfMaterials {

    /** Where a bundle may bring one of its own. */
    public static final String PATH = "META-INF/sbom/application.cdx.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BillOfMaterials() {
    }

    /** Gives the one a bundle brings, or else makes it. Two bundles with the same content have the same: it tells no time. */
    static String of(Bundle bundle) {
        return bundle.content().read(PATH).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> made(bundle).toPrettyString());
    }

    /** Lists what a bundle has from others. */
    public static List<Component> components(Bundle bundle) {
        return Components.of(bundle);
    }

    private static ObjectNode made(Bundle bundle) {
        ObjectNode bill = JSON.objectNode().put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
        bill.putObject("metadata").set("component", app(bundle));
        ArrayNode components = bill.putArray("components");
        Components.of(bundle).forEach(component -> components.add(library(component)));
        return bill;
    }

    private static ObjectNode app(Bundle bundle) {
        ObjectNode app = JSON.objectNode().put("type", "application");
        bundle.descriptor().map(AppDescriptor::id).ifPresent(id -> app.put("name", id.value()));
        VersionRule.version(bundle.manifest()).map(ReleaseVersion::toString).ifPresent(version -> app.put("version", version));
        return app;
    }

    private static ObjectNode library(Component component) {
        ObjectNode library = JSON.objectNode().put("type", "library");
        component.group().ifPresent(group -> library.put("group", group));
        library.put("name", component.name());
        component.version().ifPresent(version -> library.put("version", version));
        library.putArray("hashes").addObject().put("alg", "SHA-256").put("content", component.sha256());
        licences(component.licences(), library);
        component.purl().ifPresent(purl -> library.put("purl", purl));
        library.putObject("evidence").putArray("occurrences").addObject().put("location", component.place());
        return library;
    }

    private static void licences(List<String> names, ObjectNode library) {
        if (names.isEmpty()) {
            return;
        }
        ArrayNode licences = library.putArray("licenses");
        names.forEach(name -> {
            ObjectNode licence = licences.addObject().putObject("license");
            LicenceList.standard().find(name).ifPresentOrElse(known -> licence.put("name", known.spdx()),
                    () -> licence.put("name", name));
        });
    }
}
