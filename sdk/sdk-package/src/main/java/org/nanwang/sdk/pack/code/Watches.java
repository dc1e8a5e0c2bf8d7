package org.nanwang.sdk.pack.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Severity;

/** The calls to watch, as {@code watched-calls.txt} lists them. */
final class Watches {

    private static final Pattern LINE = Pattern.compile(
            "([a-z-]+) +([a-z-]+) +(refuse|review|advice|-) +(refuse|review|advice|-) +([\\w.$()]+?)(\\.\\*\\*|#([\\w<>*]+)(\\(\\S*)?)");

    private final Map<String, List<Watch>> byOwner = new HashMap<>();
    private final List<Watch> byPackage = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Watches() {
    }

    static Watches standard() {
        return Standard.LIST;
    }

    /** Read when first asked for. */
    private static final class Standard {

        private static final Watches LIST = read();
    }

    private static Watches read() {
        Watches watches = new Watches();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Watches.class.getResourceAsStream("watched-calls.txt"), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(watches::add);
            return watches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        Matcher form = LINE.matcher(line.strip());
        if (!form.matches()) {
            throw new IllegalStateException("watched-calls.txt: " + line);
        }
        Watch watch = watch(form.toMatchResult());
        if (form.group(7) == null) {
            byPackage.add(watch);
        } else {
            byOwner.computeIfAbsent(watch.owner(), key -> new ArrayList<>()).add(watch);
            names.add(watch.name());
        }
    }

    private static Watch watch(MatchResult form) {
        boolean many = form.group(7) == null;
        return new Watch(form.group(1), form.group(2), severity(form.group(3)), severity(form.group(4)),
                form.group(5).replace('.', '/') + (many ? "/" : ""), many ? Watch.ANY : form.group(7),
                Optional.ofNullable(form.group(8)).orElse(""));
    }

    private static Optional<Severity> severity(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Gives every line; a member may be on several lists. */
    List<Watch> of(Member member) {
        List<Watch> found = new ArrayList<>();
        byOwner.getOrDefault(member.owner(), List.of()).stream().filter(watch -> watch.matches(member)).forEach(found::add);
        byPackage.stream().filter(watch -> member.owner().startsWith(watch.owner()) && watch.matches(member)).forEach(found::add);
        return found;
    }

    /** Tells whether a member of this name may be inherited from a watched class. */
    boolean mayInherit(String name) {
        return names.contains(name) && !name.equals("<init>");
    }

    /** Tells whether a text names a class with calls that are forbidden: what is looked up by name is not seen otherwise. */
    boolean names(String text) {
        String owner = text.replace('.', '/');
        return Stream.concat(byOwner.getOrDefault(owner, List.of()).stream(),
                byPackage.stream().filter(watch -> owner.startsWith(watch.owner())))
                .anyMatch(watch -> watch.app().equals(Optional.of(Severity.REFUSE)));
    }

    /** Gives the categories of a rule. */
    Set<String> categories(String rule) {
        Set<String> found = new HashSet<>();
        byOwner.values().stream().flatMap(List::stream).filter(watch -> watch.rule().equals(rule)).forEach(watch -> found.add(watch.category()));
        byPackage.stream().filter(watch -> watch.rule().equals(rule)).forEach(watch -> found.add(watch.category()));
        return found;
    }
}
