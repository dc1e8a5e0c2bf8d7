package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written down in the source tree, so that a change of it is seen in review. */
final class Recorded {

    private Recorded() {
    }

    /** Compares a file with what it should say; with {@code -Dnanwang.record=true} writes it anew. */
    static void assertRecorded(Path file, String now) throws IOException {
        if (Boolean.getBoolean("nanwang.record")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertEquals(Files.exists(file) ? Files.readString(file) : "", now, () -> file
                + " is not what the code does; if the change is meant, run the test again with -Dnanwang.record=true");
    }
}
