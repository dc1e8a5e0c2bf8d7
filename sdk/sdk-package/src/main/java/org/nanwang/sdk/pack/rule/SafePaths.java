package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarMember;

/** No entry's path leads out of the bundle, whoever unpacks it and wherever. */
final class SafePaths implements Rule<Container> {

    private static final Offence OFFENCE = new Offence("safe-paths");
    private static final Pattern UNSAFE =
            Pattern.compile("(^|.*/)\\.{1,2}(/.*|$)|/.*|.*//.*|.*[\\\\:\\p{Cntrl}].*|", Pattern.DOTALL);
    private static final int LONGEST = 1024;

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Container container) {
        return container.members().stream().map(JarMember::name)
                .filter(name -> name.length() > LONGEST || UNSAFE.matcher(name).matches())
                .map(name -> OFFENCE.at(printable(name)))
                .toList();
    }

    private String printable(String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "?");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
    }
}
