package org.nanwang.kernel.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A process that opens storage, says so and waits to be killed. */
final class TestNode {

    private TestNode() {
    }

    public static void main(String[] arguments) throws IOException {
        Storage storage = StorageModule.open(StorageConfig.defaults(), Path.of(arguments[0]), Clock.systemUTC());
        System.out.println(storage.answers() ? "open" : "dead");
        System.in.read();
    }

    /** Starts it and waits until storage is open. */
    static Process start(Path data) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), TestNode.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.inputReader().lines().filter("open"::equals).findFirst()
                .orElseThrow(() -> new IllegalStateException("the node did not open its storage"));
        return process;
    }
}
