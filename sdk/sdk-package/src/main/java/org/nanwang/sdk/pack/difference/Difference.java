package org.nanwang.sdk.pack.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What has come, gone and changed of one kind of thing.
 *
 * @param added in the order of their names
 * @param removed in the order of their names
 * @param changed in the order of their names, with how where that can be told in a line
 * @param more how many further ones are left out here
 */
public record Difference(List<String> added, List<String> removed, List<String> changed, int more) {

    /** Of each list; who wants to know more looks into the bundles. */
    private static final int MOST = 500;

    /** Copies the lists. */
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares by names alone. */
    public static Difference of(Set<String> before, Set<String> after) {
        return of(named(before), named(after), name -> List.of());
    }

    /** Compares by names and what they stand for; a change is told by the name alone. */
    static Difference of(Map<String, ?> before, Map<String, ?> after) {
        return of(before, after, List::of);
    }

    /** Compares by names and what they stand for; how something has changed is told by its name. */
    static Difference of(Map<String, ?> before, Map<String, ?> after, Function<String, List<String>> change) {
        List<String> changed = new ArrayList<>();
        new TreeSet<>(before.keySet()).stream()
                .filter(name -> after.containsKey(name) && !after.get(name).equals(before.get(name)))
                .forEach(name -> changed.addAll(change.apply(name)));
        return cut(without(after.keySet(), before.keySet()), without(before.keySet(), after.keySet()), changed);
    }

    /** Tells whether nothing is other. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Difference cut(List<String> added, List<String> removed, List<String> changed) {
        int all = added.size() + removed.size() + changed.size();
        Difference cut = new Difference(first(added), first(removed), first(changed), 0);
        return new Difference(cut.added, cut.removed, cut.changed,
                all - cut.added.size() - cut.removed.size() - cut.changed.size());
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(MOST, names.size()));
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(others);
        return List.copyOf(left);
    }

    private static Map<String, String> named(Set<String> names) {
        Map<String, String> named = new TreeMap<>();
        names.forEach(name -> named.put(name, ""));
        return named;
    }
}
