package org.nanwang.sdk.pack.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nanwang.sdk.pack.content.JarContent;
import org.nanwang.sdk.pack.content.JarMember;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.content.UnreadableJarException;
import org.nanwang.sdk.pack.sign.Digests;

/**
 * A bundle and the libraries in it, unpacked when first asked for. A library whose file is unsound is left out: the rule
 * {@code libraries} tells of it.
 */
public final class Archives implements AutoCloseable {

    private final JarContent bundle;
    private final List<Archive> known = new ArrayList<>();
    private final List<TemporaryFile> files = new ArrayList<>();

    /** Looks at a bundle's content. */
    public Archives(JarContent bundle) {
        this.bundle = bundle;
    }

    /** Gives the paths of the jars in a bundle. */
    static List<String> libraries(JarContent bundle) {
        return bundle.files().stream().filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".jar")).toList();
    }

    /** Gives the bundle itself first, then its libraries by their paths. */
    public List<Archive> all() {
        if (known.isEmpty()) {
            known.add(new Archive("", bundle, ""));
            List<String> libraries = libraries(bundle);
            long total = 0;
            for (String library : libraries.subList(0, Math.min(libraries.size(), Libraries.MOST))) {
                total += open(library, SizeLimits.LONGEST_TOTAL - total);
            }
        }
        return List.copyOf(known);
    }

    /** Opens a library, if it is sound and small enough; gives its size. */
    private long open(String library, long most) {
        try {
            TemporaryFile file = bundle.unpack(library);
            files.add(file);
            Container container = Container.of(file.path());
            long size = container.members().stream().mapToLong(JarMember::size).sum();
            if (size <= most && Libraries.isSound(container)) {
                known.add(new Archive(library, JarContent.open(file.path()), Digests.ofFile(file.path())));
            }
            return Math.min(size, most);
        } catch (UnreadableJarException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        known.stream().filter(archive -> !archive.isApp()).forEach(archive -> archive.content().close());
        files.forEach(TemporaryFile::close);
    }
}
