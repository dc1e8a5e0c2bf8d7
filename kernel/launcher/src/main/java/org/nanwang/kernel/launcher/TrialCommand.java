package org.nanwang.kernel.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nanwang.kernel.observe.log.LogConfig;
import org.nanwang.kernel.observe.log.Logs;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.kernel.trial.process.TrialFolder;
import org.nanwang.kernel.trial.run.ParentWatch;
import org.nanwang.kernel.trial.run.TrialRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tries a release on a node that knows nothing of any other: no marketplace, no distribution, a database to be thrown
 * away, and a key that approves this one release and lives as long as the process. Ends with the node that started it.
 */
@Command(name = "trial", hidden = true)
final class TrialCommand implements Callable<Integer> {

    @Parameters(description = "what to try, and where to write what is seen")
    private Path folder;

    @Option(names = "--city", required = true, description = "the root of the region tree")
    private String city;

    @Override
    public Integer call() throws InterruptedException {
        TrialFolder place = new TrialFolder(folder);
        ParentWatch.begin(System.in, () -> StorageModule.discard(place.data()));
        Logs.configure(new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.WARN));
        WorkbenchReleases workbench = new WorkbenchReleases(Clock.systemUTC());
        Node node = Node.start(settings(place), new ReleaseOrigins(Optional.empty(), Optional.of(workbench)));
        TriedNode tried = TriedNode.of(node, workbench, place.bundle());
        new TrialRun(tried, new TrialRun.Subject(place.bundle(), place.previous(), tried.sample().guessed()), place.report())
                .run();
        Runtime.getRuntime().halt(0); // there is nothing worth an orderly end: the database is thrown away
        return 0;
    }

    private NodeSettings settings(TrialFolder place) {
        return NodeSettings.read(Map.of(), Map.of("data", place.data().toString(), "city", city, "http-port", "0",
                "trial-processes", "0", "start-timeout", "20s", "drain-timeout", "10s", "password-memory", "7MB"),
                Profile.EVALUATION).throwaway();
    }
}
