package org.nanwang.sdk.pack.supply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.content.BundleManifest;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;

/**
 * Finds out what the libraries of a bundle are. Maven leaves its coordinates in a jar; a jar that was melted from several has
 * those of each. Without them the manifest and the file's name must do.
 */
final class Components {

    private static final Pattern MAVEN = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern FILE = Pattern.compile("(?:.*/)?([A-Za-z0-9_.-]+?)(?:-(\\d[A-Za-z0-9_.-]*))?\\.jar");

    private Components() {
    }

    /** Lists those of all libraries. */
    static List<Component> of(Bundle bundle) {
        return bundle.archives().all().stream().filter(archive -> !archive.isApp())
                .flatMap(archive -> of(archive).stream()).toList();
    }

    private static List<Component> of(Archive archive) {
        List<Component> components = new ArrayList<>();
        for (String path : archive.content().files()) {
            if (MAVEN.matcher(path).matches()) {
                archive.content().read(path).flatMap(bytes -> maven(archive, path, bytes)).ifPresent(components::add);
            }
        }
        return components.isEmpty() ? List.of(unnamed(archive)) : components;
    }

    private static Optional<Component> maven(Archive archive, String path, byte[] bytes) {
        Properties said = new Properties();
        try {
            said.load(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // no properties: it says nothing
        }
        String pom = path.replace("pom.properties", "pom.xml");
        return word(said, "artifactId").map(name -> new Component(archive.library(), archive.jar(), word(said, "groupId"), name,
                word(said, "version"), licences(archive, Optional.of(pom))));
    }

    private static Optional<String> word(Properties said, String key) {
        return Optional.ofNullable(said.getProperty(key)).map(String::strip).filter(text -> text.matches("[\\w.+-]{1,200}"));
    }

    private static Component unnamed(Archive archive) {
        Matcher file = FILE.matcher(archive.library());
        boolean readable = file.matches();
        String name = readable ? file.group(1) : archive.library();
        Optional<String> version = readable ? Optional.ofNullable(file.group(2)) : Optional.empty();
        return new Component(archive.library(), archive.jar(), Optional.empty(), name,
                version.or(() -> manifest(archive).header("Bundle-Version")), licences(archive, Optional.empty()));
    }

    private static List<String> licences(Archive archive, Optional<String> pom) {
        List<String> named = pom.flatMap(archive.content()::read).map(PomLicences::read).orElse(List.of());
        if (!named.isEmpty()) {
            return named;
        }
        Optional<String> header = manifest(archive).header("Bundle-License");
        return header.map(text -> List.of(text.split(";")[0].strip())).orElseGet(() -> LicenceFiles.read(archive.content()));
    }

    private static BundleManifest manifest(Archive archive) {
        return BundleManifest.parse(archive.content().read(BundleManifest.PATH).orElse(new byte[0]));
    }
}
