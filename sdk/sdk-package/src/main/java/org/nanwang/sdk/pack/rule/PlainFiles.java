package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarMember;

/** A bundle holds files and folders, no symbolic links and nothing else. */
final class PlainFiles implements Rule<Container> {

    private static final Offence OFFENCE = new Offence("plain-files");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Container container) {
        return container.members().stream().filter(JarMember::isSpecial)
                .map(member -> OFFENCE.at(member.name()))
                .toList();
    }
}
