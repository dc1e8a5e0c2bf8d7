package org.nanwang.sdk.pack.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nanwang.sdk.pack.rule.Archive;

/** What was read of the classes of a bundle and its libraries. */
final class Code {

    /** More than any honest bundle has; beyond it nothing is kept and the bundle is not judged as read. */
    private static final int MOST_SITES = 100_000;

    private final Map<String, ClassFact> classes = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<RoleUse> roles = new ArrayList<>();
    private final Map<Archive, Set<String>> texts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A class that could not be read.
     *
     * @param place its file
     * @param words why
     * @param later whether it is only for a Java later than this reader knows
     */
    record Problem(String place, String words, boolean later) {
    }

    void add(ClassFact type) {
        classes.putIfAbsent(type.name(), type);
    }

    boolean add(Site site) {
        return sites.size() < MOST_SITES && sites.add(site);
    }

    void add(RoleUse role) {
        roles.add(role);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void addText(Archive archive, String text) {
        texts.computeIfAbsent(archive, key -> new HashSet<>()).add(text);
    }

    /** Tells whether the bundle has a class of this name. */
    boolean brings(String name) {
        return classes.containsKey(name);
    }

    List<Site> sites() {
        return sites;
    }

    List<RoleUse> roles() {
        return roles;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Gives the watched classes that an archive names in texts. */
    Set<String> texts(Archive archive) {
        return texts.getOrDefault(archive, Set.of());
    }

    /** Gives the classes outside the bundle that a class of it inherits from, or the class itself. */
    Set<String> roots(String name) {
        Set<String> seen = new HashSet<>();
        Set<String> roots = new HashSet<>();
        List<String> ahead = new ArrayList<>(List.of(name));
        while (!ahead.isEmpty()) {
            String next = ahead.remove(ahead.size() - 1);
            ClassFact type = classes.get(next);
            if (type == null) {
                roots.add(next);
            } else if (seen.add(next)) {
                ahead.addAll(type.parents());
            }
        }
        return roots;
    }
}
