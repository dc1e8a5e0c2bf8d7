package org.nanwang.sdk.pack.rule;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/** The file is a plain ZIP file that every reader reads alike. */
final class ReadableJar implements Rule<Container> {

    private static final Offence OFFENCE = new Offence("readable-jar");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Container container) {
        if (!container.unreadable().isEmpty()) {
            return List.of(OFFENCE.at(container.jar().getFileName(), container.unreadable()));
        }
        List<Finding> findings = new ArrayList<>();
        try (JarContent content = JarContent.open(container.jar())) {
            content.files();
        } catch (UnreadableJarException e) {
            findings.add(OFFENCE.at(container.jar().getFileName(), e.getMessage()));
        }
        return findings;
    }
}
