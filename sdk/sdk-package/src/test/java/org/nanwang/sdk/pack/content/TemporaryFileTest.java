package org.nanwang.sdk.pack.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFileTest {

    @Test
    void whatAKilledProcessLeftIsDeletedAndWhatALivingOneHoldsIsNot() throws Exception {
        Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        killed.waitFor();
        TemporaryFile left = TemporaryFile.create(killed.pid());
        try (TemporaryFile held = TemporaryFile.create()) {
            TemporaryFile.tidy();

            assertFalse(Files.exists(left.path()));
            assertTrue(Files.exists(held.path()));
        }
    }
}
