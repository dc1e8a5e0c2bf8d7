package org.nanwang.sdk.pack.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarMember;

/**
 * No file is there twice: what was judged has to be what is read. Paths that differ in case only count as one. Folders
 * hold nothing that could differ.
 */
final class UniqueEntries implements Rule<Container> {

    private static final Offence OFFENCE = new Offence("unique-entries");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Container container) {
        Set<String> seen = new HashSet<>();
        return container.members().stream().filter(member -> !member.isFolder()).map(JarMember::name)
                .filter(name -> !seen.add(folded(name)))
                .map(name -> OFFENCE.at(name))
                .toList();
    }

    /** Classes may differ in case only ({@code a.class}, {@code A.class}); nothing unpacks those. */
    private String folded(String name) {
        return name.endsWith(".class") ? name : name.toLowerCase(Locale.ROOT);
    }
}
