package org.nanwang.sdk.pack.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nanwang.sdk.pack.osgi.BundleVersion;

/**
 * What one version of the SDK offers. The text has a line {@code version}, then for each class {@code class name parents...}
 * followed by {@code member name descriptor}; parents outside the SDK are listed like classes of it.
 */
final class SdkIndex {

    private final String version;
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    SdkIndex(List<String> lines) {
        this.version = lines.get(0).substring("version ".length());
        String type = "";
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            if (words[0].equals("class")) {
                type = words[1];
                parents.put(type, List.of(words).subList(2, words.length));
                members.put(type, new HashSet<>());
            } else {
                members.get(type).add(words[1] + " " + words[2]);
            }
        }
    }

    static SdkIndex resource(String name) {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(SdkIndex.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new SdkIndex(in.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BundleVersion version() {
        return BundleVersion.parse(version);
    }

    /** Tells whether it has a class or a member, its own or inherited. */
    boolean has(Member member) {
        return member.isClass() ? parents.containsKey(member.owner()) : has(member.owner(), member.name() + " " + member.descriptor());
    }

    private boolean has(String owner, String member) {
        return members.getOrDefault(owner, Set.of()).contains(member)
                || parents.getOrDefault(owner, List.of()).stream().anyMatch(parent -> has(parent, member));
    }
}
