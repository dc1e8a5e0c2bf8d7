package org.nanwang.sdk.pack.rule;

import java.nio.file.Path;
import java.util.List;
import org.nanwang.sdk.pack.content.CentralDirectory;
import org.nanwang.sdk.pack.content.JarMember;
import org.nanwang.sdk.pack.content.UnreadableJarException;

/**
 * The file of a bundle, from outside.
 *
 * @param jar where it is
 * @param members its entries; empty when it is unreadable
 * @param unreadable why it cannot be read; empty when it can
 */
public record Container(Path jar, List<JarMember> members, String unreadable) {

    /** Looks at a file; never throws for bad content. */
    public static Container of(Path jar) {
        try {
            return new Container(jar, CentralDirectory.read(jar), "");
        } catch (UnreadableJarException e) {
            return new Container(jar, List.of(), e.getMessage());
        } catch (RuntimeException e) {
            return new Container(jar, List.of(), e.toString());
        }
    }
}
