package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.nanwang.kernel.observe.log.LogConfig;
import org.nanwang.kernel.observe.log.Logs;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a vendor's app from the project's own folder and takes it in again whenever it is packaged anew. */
@Command(name = "dev", hidden = true)
final class DevCommand implements Callable<Integer> {

    private static final FileTime NEVER = FileTime.fromMillis(0);
    private static final long LOOK_EVERY_MILLIS = 300;

    @Option(names = "--project", required = true, description = "the project's folder")
    private Path project;

    @Option(names = "--bundle", required = true, description = "the jar that packaging makes")
    private Path bundle;

    @Option(names = "--region", defaultValue = "370811", description = "where it is installed")
    private String region;

    @Option(names = "--port", defaultValue = "8370", description = "0 takes any free one")
    private int port;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!Files.exists(bundle)) {
            throw new Refusal(LauncherError.NO_BUNDLE, bundle);
        }
        Logs.configure(new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.WARN));
        Path data = project.resolve("target/nanwang-data");
        DevelopmentNode node = new DevelopmentNodes().start(new NodeOptions(data, port, Clock.systemUTC()));
        Running.onStop(node);
        FileTime taken = NEVER;
        while (true) {
            FileTime built = builtAt();
            if (!built.equals(NEVER) && !built.equals(taken)) {
                taken = built;
                take(node);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** A build takes the jar away before it writes the next one, perhaps between two questions. */
    private FileTime builtAt() throws IOException {
        try {
            return Files.getLastModifiedTime(bundle);
        } catch (NoSuchFileException e) {
            return NEVER;
        }
    }

    /** Tells what is wrong and goes on: the next build may mend it, and the release before keeps serving. */
    private void take(DevelopmentNode node) {
        try {
            InstallationId id = node.install(bundle, new RegionCode(region), Map.of());
            System.out.println("serving " + node.address() + id.region() + "/" + id.address() + "/");
        } catch (Refusal e) {
            System.out.println(e.getMessage());
        }
    }
}
