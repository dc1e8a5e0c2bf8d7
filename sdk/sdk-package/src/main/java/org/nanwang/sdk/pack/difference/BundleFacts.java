package org.nanwang.sdk.pack.difference;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.sdk.pack.promise.Operations;
import org.nanwang.sdk.pack.rule.Archives;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.supply.BillOfMaterials;
import org.nanwang.sdk.pack.supply.Component;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What is compared of a bundle.
 *
 * @param permissions it asks for
 * @param operations by method and path, with what they take and give
 * @param libraries by their Maven names
 * @param migrations digests by file
 * @param classes digests of its own by name
 * @param descriptor the values of app.yaml by their place
 */
record BundleFacts(Set<String> permissions, Map<String, Set<String>> operations, Map<String, Library> libraries,
        Map<String, String> migrations, Map<String, String> classes, Map<String, String> descriptor) {

    private static final String CLASS = ".class";

    /** A library, as far as it says who it is. */
    record Library(String version, String sha256) {
    }

    static BundleFacts of(Path jar) {
        try (JarContent content = JarContent.open(jar); Archives archives = new Archives(content)) {
            return of(Bundle.of(content, SharedPackages.ofThisSdk(), archives));
        } catch (UnreadableJarException e) {
            throw new Refusal(e, PackageError.FILE_UNREADABLE, jar, e.getMessage());
        }
    }

    private static BundleFacts of(Bundle bundle) {
        return new BundleFacts(permissions(bundle), Operations.of(bundle), libraries(bundle),
                digests(bundle.content(), path -> path.startsWith(BundleMigrations.FOLDER) && path.endsWith(".sql")),
                classes(bundle.content()), descriptor(bundle.content()));
    }

    private static Set<String> permissions(Bundle bundle) {
        Set<String> names = new TreeSet<>();
        bundle.descriptor().map(AppDescriptor::permissions).ifPresent(
                asked -> asked.stream().map(PermissionRequest::name).forEach(names::add));
        return names;
    }

    private static Map<String, Library> libraries(Bundle bundle) {
        Map<String, Library> libraries = new TreeMap<>();
        for (Component component : BillOfMaterials.components(bundle)) {
            libraries.put(component.coordinates().orElse(component.name()),
                    new Library(component.version().orElse(""), component.sha256()));
        }
        return libraries;
    }

    private static Map<String, String> classes(JarContent content) {
        Map<String, String> classes = new TreeMap<>();
        digests(content, path -> path.endsWith(CLASS)).forEach((path, digest) ->
                classes.put(path.substring(0, path.length() - CLASS.length()).replace('/', '.'), digest));
        return classes;
    }

    private static Map<String, String> digests(JarContent content, Predicate<String> which) {
        Map<String, String> digests = new TreeMap<>();
        content.files().stream().filter(which).forEach(
                path -> digests.put(path, content.read(path).map(Digests::ofBytes).orElse("unreadable")));
        return digests;
    }

    private static Map<String, String> descriptor(JarContent content) {
        Map<String, String> values = new TreeMap<>();
        content.read(DescriptorReader.PATH).ifPresent(yaml -> flatten("", tree(yaml), values));
        return values;
    }

    /** It is read strictly when the release is judged; here what can be told is enough. */
    private static Object tree(byte[] yaml) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            return Map.of();
        }
    }

    /** Lists are compared as a whole: what stands where in them says little. */
    private static void flatten(String place, Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            inner.forEach((key, each) -> flatten(place.isEmpty() ? String.valueOf(key) : place + "." + key, each, values));
        } else if (!place.isEmpty()) {
            values.put(place, String.valueOf(value));
        }
    }
}
