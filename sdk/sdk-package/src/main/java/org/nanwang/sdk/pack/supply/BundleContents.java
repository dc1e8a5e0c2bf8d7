package org.nanwang.sdk.pack.supply;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.rule.Archives;
import org.nanwang.sdk.pack.rule.Bundle;

/**
 * What a bundle is made of: enough to look at it again long after, without the bundle, when more is known.
 *
 * @param bill its bill of materials, CycloneDX in JSON: the one it brings, or else one made from its libraries
 * @param components what its libraries are, as far as they say
 * @param files the places of each file of it and of its libraries, by SHA-256
 */
public record BundleContents(String bill, List<Component> components, Map<String, List<String>> files) {

    /**
     * Reads a bundle that keeps the rules.
     *
     * @throws Refusal if the jar cannot be read
     */
    public static BundleContents of(Path jar) {
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            Bundle bundle = Bundle.of(content, SharedPackages.ofThisSdk(), archives);
            return new BundleContents(BillOfMaterials.of(bundle), Components.of(bundle), FileDigests.of(bundle));
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e.getMessage());
        }
    }
}
