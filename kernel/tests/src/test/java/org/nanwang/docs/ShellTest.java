package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages can only be proved by a shell that passes over nothing. */
class ShellTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"false", "false && true", "(cd nowhere && true)", "false | true", "echo $unknown", "true && false"})
    void aFailureEndsTheScript(String line) {
        Shell.Outcome outcome = run(line + "\necho went on");
        assertNotEquals(0, outcome.exit());
        assertEquals("", outcome.printed());
    }

    @Test
    void oneShellRunsAllLines() {
        assertEquals("here\n", run("mkdir here && cd here\nname() { basename \"$PWD\"; }\necho \"$(name)\"").printed());
    }

    private Shell.Outcome run(String script) {
        return new Shell(folder, Map.of()).run(script, 1, TimeUnit.MINUTES);
    }
}
