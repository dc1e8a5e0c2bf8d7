package org.nanwang.sdk.pack.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which permissions the SDK asks for what, as {@code sdk-permissions.txt} lists it: a class, or a member of one. */
final class SdkPermissions {

    private static final String CHOSEN_WHILE_RUNNING = "*";
    private static final String ONE_OF = ":*";

    private final Map<String, Set<String>> needed = new HashMap<>();

    private SdkPermissions() {
    }

    static SdkPermissions standard() {
        return Standard.LIST;
    }

    /** Read when first asked for. */
    private static final class Standard {

        private static final SdkPermissions LIST = read();
    }

    private static SdkPermissions read() {
        SdkPermissions permissions = new SdkPermissions();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                SdkPermissions.class.getResourceAsStream("sdk-permissions.txt"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.strip().split(" +"))
                    .forEach(words -> permissions.needed.put(words[0], new TreeSet<>(List.of(words).subList(1, words.length))));
            return permissions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what a reference needs; empty when it is chosen while running. */
    Set<String> of(Member member) {
        Set<String> found = new TreeSet<>(needed.getOrDefault(key(member), Set.of()));
        found.remove(CHOSEN_WHILE_RUNNING);
        return found;
    }

    /** Tells whether code with this reference may need any permission. */
    boolean chosenWhileRunning(Member member) {
        return needed.getOrDefault(key(member), Set.of()).contains(CHOSEN_WHILE_RUNNING);
    }

    /** Gives all that something of the SDK needs. */
    Set<String> known() {
        Set<String> known = new TreeSet<>();
        needed.values().stream().flatMap(Collection::stream).forEach(known::add);
        known.remove(CHOSEN_WHILE_RUNNING);
        return known;
    }

    /** Tells whether a permission is what is needed, or one of a family that is: {@code call:*}. */
    static boolean fits(String permission, String needed) {
        return needed.endsWith(ONE_OF) ? permission.startsWith(needed.substring(0, needed.length() - 1)) : permission.equals(needed);
    }

    private static String key(Member member) {
        String owner = member.owner().replace('/', '.');
        return member.isClass() ? owner : owner + "#" + member.name();
    }
}
