package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.ReleaseSource;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * Bundles put on a development node by hand. They are signed and approved with a key that lives as long as the process,
 * so that the node checks them as it checks any other.
 */
final class WorkbenchReleases implements ReleaseSource {

    private final SigningKey key = SigningKey.generate();
    private final Map<String, Path> bundles = new ConcurrentHashMap<>();
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();
    private final Clock clock;

    WorkbenchReleases(Clock clock) {
        this.clock = clock;
    }

    /** Gives the key whose approvals a development node trusts. */
    VerifyKey key() {
        return key.key();
    }

    /** Takes a bundle that has passed the inspection; a bundle of the same version takes the place of the one before. */
    Offer put(Path bundle, Inspection inspection) {
        AppDescriptor app = inspection.descriptor().orElseThrow();
        ReleaseVersion version = inspection.version().orElseThrow();
        String digest = inspection.digest();
        List<String> permissions =
                app.permissions().stream().map(AppDescriptor.PermissionRequest::name).toList();
        ReleaseStatement statement = new ReleaseStatement(app.id(), version, digest, app.vendor());
        Approval approval =
                new Approval(app.id(), version, digest, permissions, key.key(), "development", clock.instant());
        Offer offer = new Offer(app.id(), version, digest, inspection.size(), statement.sign(key), approval.sign(key));
        bundles.put(digest, bundle);
        offers.put(name(app.id(), version), offer);
        return offer;
    }

    @Override
    public Optional<Offer> find(AppId app, ReleaseVersion version) {
        return Optional.ofNullable(offers.get(name(app, version)));
    }

    @Override
    public InputStream open(Offer offer) throws IOException {
        return Files.newInputStream(bundles.get(offer.sha256()));
    }

    private static String name(AppId app, ReleaseVersion version) {
        return app + " " + version;
    }
}
