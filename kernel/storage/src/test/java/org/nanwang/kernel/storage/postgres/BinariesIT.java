package org.nanwang.kernel.storage.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesIT {

    @TempDir
    private Path cache;

    @Test
    void nodesThatStartTogetherUnpackOnceAndOverWhatAKilledOneHasLeft() throws IOException {
        Path half = Files.createDirectories(
                cache.resolve("postgres-" + Binaries.version() + "-" + Platform.name() + ".part/bin"));
        Files.writeString(half.resolve("postgres"), "half of a program");

        List<Path> programs = IntStream.range(0, 3).parallel()
                .mapToObj(i -> Binaries.in(cache).program("postgres")).distinct().toList();

        assertEquals(1, programs.size());
        assertTrue(Files.isExecutable(programs.get(0)) && Files.size(programs.get(0)) > 1_000_000);
        assertFalse(Files.exists(half));
        try (Stream<Path> left = Files.list(cache)) {
            assertEquals(2, left.count(), "the folder and its lock");
        }
    }
}
