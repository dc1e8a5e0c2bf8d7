package org.nanwang.kernel.trial.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialProcessTest {

    @TempDir
    private Path folder;

    @Test
    void nothingOfThisProcessGoesAlong() {
        ProcessBuilder builder = new VirtualMachine("x.Main", List.of("trial"), 1 << 20).builder(new TrialFolder(folder));
        assertTrue(Set.of("PATH", "XDG_CACHE_HOME").containsAll(builder.environment().keySet()), builder.environment().toString());
        assertFalse(builder.command().stream().anyMatch(word -> word.startsWith("-Dnanwang")));
        assertEquals(List.of("x.Main", "trial", folder.toString()), builder.command().subList(builder.command().size() - 3,
                builder.command().size()));
    }

    @Test
    void itEndsWithAllItHasStarted() throws Exception {
        Path number = folder.resolve("number");
        TrialProcess process = shell("sleep 100 & echo $! > " + number + "; wait");
        Awaitility.await().until(() -> Files.exists(number) && Files.size(number) > 1);
        long child = Long.parseLong(Files.readString(number).strip());
        process.close();
        Awaitility.await().until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
        assertTrue(process.await(Duration.ZERO));
    }

    @Test
    void littleIsKeptOfWhatItPrints() throws Exception {
        try (TrialProcess process = shell("head -c 3000000 /dev/zero | tr '\\0' x; echo; echo the end")) {
            assertTrue(process.await(Duration.ofSeconds(30)));
            Awaitility.await().until(() -> process.lastWords().endsWith("the end"));
            assertTrue(process.lastWords().length() <= 8 * 1024);
        }
    }

    private static TrialProcess shell(String script) {
        return TrialProcess.start(new ProcessBuilder("sh", "-c", script).redirectErrorStream(true));
    }
}
