package org.nanwang.sdk.pack.rule;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;

/** The app's classes run on every node: they are made for Java 17 or older. */
final class ClassFiles implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("class-files");
    private static final int MAGIC = 0xCAFEBABE;
    private static final int JAVA_17 = 61;
    private static final int JAVA_1 = 44;
    private static final int HEAD = 8;

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.content().files().stream()
                .filter(path -> path.endsWith(".class") && !path.startsWith("META-INF/"))
                .flatMap(path -> check(bundle, path))
                .toList();
    }

    private Stream<Finding> check(Bundle bundle, String path) {
        Optional<Integer> version = bundle.content().head(path, HEAD).flatMap(this::version);
        if (version.isEmpty()) {
            return Stream.of(OFFENCE.variant("damaged", path));
        }
        return version.get() > JAVA_17 ? Stream.of(OFFENCE.at(path, version.get() - JAVA_1)) : Stream.empty();
    }

    private Optional<Integer> version(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        return head.length == HEAD && bytes.getInt() == MAGIC
                ? Optional.of((int) bytes.getShort(HEAD - 2))
                : Optional.empty();
    }
}
