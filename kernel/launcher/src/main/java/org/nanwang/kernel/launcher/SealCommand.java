package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
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
        for (Path bundle : NodeHome.bundles(home.apps())) {
            sign(bundle, key);
        }
        for (Path bundle : NodeHome.bundles(home.system())) {
            approve(bundle, sign(bundle, key), key);
        }
        return 0;
    }

    private static Inspection sign(Path bundle, SigningKey key) throws IOException {
        Inspection inspection = new BundleInspector().inspect(bundle).orRefuse(bundle);
        AppDescriptor app = inspection.descriptor().orElseThrow();
        ReleaseVersion version = inspection.version().orElseThrow();
        ReleaseStatement statement = new ReleaseStatement(app.id(), version, inspection.digest(), app.vendor());
        write(bundle, ".release.json", statement.sign(key));
        return inspection;
    }

    private void approve(Path bundle, Inspection inspection, SigningKey key) throws IOException {
        AppDescriptor descriptor = inspection.descriptor().orElseThrow();
        AppId app = descriptor.id();
        List<String> permissions =
                descriptor.permissions().stream().map(AppDescriptor.PermissionRequest::name).toList();
        Approval approval = new Approval(app, inspection.version().orElseThrow(), inspection.digest(), permissions,
                key.key(), "distribution", clock.instant());
        write(bundle, ".approval.json", approval.sign(key));
    }

    private static void write(Path bundle, String suffix, Envelope envelope) throws IOException {
        Files.writeString(bundle.resolveSibling(bundle.getFileName() + suffix), envelope.json());
    }
}
