package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Signs what a distribution ships. Without a key given, a fresh one signs and is forgotten: only its public half stays,
 * as the anchor by which a node knows its own system apps.
 */
@Command(name = "seal", hidden = true)
final class SealCommand implements Callable<Integer> {

    @Parameters(description = "the distribution's folder")
    private Path folder;

    @Option(names = "--key", description = "a private key file; a fresh one otherwise")
    private Path keyFile;

    private final Clock clock;

    SealCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        NodeHome home = new NodeHome(folder);
        SigningKey key = keyFile == null ? SigningKey.generate() : SigningKey.load(keyFile);
        Files.createDirectories(home.trustedKey().getParent());
        Files.writeString(home.trustedKey(), key.key().pem());
        Seal seal = new Seal(key, "distribution", clock);
        for (Path bundle : NodeHome.bundles(home.apps())) {
            write(bundle, ".release.json", seal.release(inspect(bundle)));
        }
        for (Path bundle : NodeHome.bundles(home.system())) {
            Inspection inspection = inspect(bundle);
            write(bundle, ".release.json", seal.release(inspection));
            write(bundle, ".approval.json", seal.approval(bundle, inspection));
        }
        return 0;
    }

    private static Inspection inspect(Path bundle) {
        return new BundleInspector().inspect(bundle).orRefuse(bundle);
    }

    private static void write(Path bundle, String suffix, Envelope envelope) throws IOException {
        Files.writeString(bundle.resolveSibling(bundle.getFileName() + suffix), envelope.json());
    }
}
