package org.nanwang.sdk.pack.rule;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.JarContent;

/** The app's classes run on every node: they are made for Java 17 or older. */
final class ClassFiles implements Rule<Bundle>, JarRule {

    private static final Offence OFFENCE = new Offence("class-files");
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA = 17;
    private static final int JAVA_0 = 44;
    private static final int HEAD = 8;

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return check(bundle.content(), bundle.shared());
    }

    @Override
    public List<Finding> check(JarContent content, SharedPackages shared) {
        return content.files().stream()
                .filter(path -> path.endsWith(".class"))
                .flatMap(path -> check(content, path))
                .toList();
    }

    /** A class of a multi-release library may need the release it is for. */
    private Stream<Finding> check(JarContent content, String path) {
        Optional<Integer> version = content.head(path, HEAD).flatMap(this::version);
        if (version.isEmpty()) {
            return Stream.of(OFFENCE.variant("damaged", path));
        }
        int java = version.get() - JAVA_0;
        return java > Math.max(JAVA, ReleasePath.of(path).release()) ? Stream.of(OFFENCE.at(path, java)) : Stream.empty();
    }

    private Optional<Integer> version(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        return head.length == HEAD && bytes.getInt() == MAGIC
                ? Optional.of(Short.toUnsignedInt(bytes.getShort(HEAD - 2)))
                : Optional.empty();
    }
}
