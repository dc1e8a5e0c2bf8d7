package org.nanwang.kernel.cli.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.cli.session.Shell;

class BrowserTest {

    @Test
    void aNamedBrowserIsTaken() {
        assertEquals(List.of("firefox", "--new-tab", "%s"), command(Map.of("NANWANG_BROWSER", "firefox --new-tab %s", "BROWSER", "x")));
        assertEquals(List.of("w3m"), command(Map.of("BROWSER", "w3m:lynx")));
    }

    @Test
    void withoutAScreenThereIsNone() {
        if (System.getProperty("os.name").equals("Linux")) {
            assertEquals(Optional.empty(), Browser.find(shell(Map.of("PATH", System.getenv("PATH")))));
        }
    }

    private static List<String> command(Map<String, String> environment) {
        return Browser.find(shell(environment)).orElseThrow().command();
    }

    private static Shell shell(Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        return new Shell(environment, Path.of("."), Path.of("."), nowhere, nowhere, InputStream.nullInputStream(),
                prompt -> Optional.empty(), Clock.systemUTC());
    }
}
