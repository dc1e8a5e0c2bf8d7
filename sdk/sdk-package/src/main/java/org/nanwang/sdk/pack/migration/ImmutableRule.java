package org.nanwang.sdk.pack.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** What a release has brought stays as it was, and what is new comes after it: otherwise counties' schemas differ. */
final class ImmutableRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("immutable-migrations");
    private static final Offence UNCHECKED = new Offence("unchecked");

    private final Scripts scripts;

    ImmutableRule(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return scripts.before().isPresent() ? Optional.empty() : Optional.of(UNCHECKED.words("no-previous"));
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Map<String, String> before = scripts.before().orElseThrow();
        Map<String, Script> now = scripts.of(bundle).stream().collect(Collectors.toMap(Script::name, Function.identity()));
        return Stream.concat(before.keySet().stream().sorted().flatMap(name -> kept(name, before.get(name), now).stream()),
                late(before, now)).toList();
    }

    private static Optional<Finding> kept(String name, String before, Map<String, Script> now) {
        String path = BundleMigrations.FOLDER + name;
        if (!now.containsKey(name)) {
            return Optional.of(OFFENCE.variant("gone", path));
        }
        return now.get(name).sql().equals(before) ? Optional.empty() : Optional.of(OFFENCE.at(path));
    }

    private static Stream<Finding> late(Map<String, String> before, Map<String, Script> now) {
        Optional<String> last = before.keySet().stream().max(Comparator.naturalOrder());
        return now.values().stream().filter(script -> !before.containsKey(script.name()))
                .filter(script -> last.isPresent() && script.name().compareTo(last.get()) < 0)
                .map(script -> OFFENCE.variant("late", script.path(), last.get()));
    }
}
