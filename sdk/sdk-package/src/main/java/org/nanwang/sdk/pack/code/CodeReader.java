package org.nanwang.sdk.pack.code;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.ReleasePath;

/** Reads the classes of one bundle, once for all rules about them. */
final class CodeReader {

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final int MOST_CLASSES = 100_000;

    private final Supplier<Watches> watches;
    private Optional<Code> code = Optional.empty();

    CodeReader(Supplier<Watches> watches) {
        this.watches = watches;
    }

    Watches watches() {
        return watches.get();
    }

    /** Reads them, or gives what was read of this bundle before. */
    Code read(Bundle bundle) {
        if (code.isEmpty()) {
            code = Optional.of(read(bundle, System.nanoTime()));
        }
        return code.get();
    }

    private Code read(Bundle bundle, long start) {
        Code read = new Code();
        Set<String> names = new HashSet<>();
        for (Archive archive : bundle.archives().all()) {
            archive.content().files().stream().filter(path -> path.endsWith(".class")).map(path -> ReleasePath.of(path).path())
                    .forEach(path -> names.add(path.substring(0, path.length() - ".class".length())));
        }
        if (names.size() > MOST_CLASSES) {
            read.add(new Code.Problem("bundle", names.size() + " classes are more than are read", false));
            return read;
        }
        ClassScanner scanner = new ClassScanner(watches.get(), names, read);
        for (Archive archive : bundle.archives().all()) {
            for (String path : archive.content().files()) {
                if (path.endsWith(".class") && System.nanoTime() - start < LONGEST) {
                    scanner.scan(archive, path);
                }
            }
        }
        if (System.nanoTime() - start >= LONGEST) {
            read.add(new Code.Problem("bundle", "its classes take too long to read", false));
        }
        return read;
    }
}
