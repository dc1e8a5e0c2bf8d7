package org.nanwang.kernel.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.ReleaseSource;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * Bundles put on a development node by hand. They are signed and approved with a key that lives as long as the process,
 * so that the node checks them as it checks any other.
 */
final class WorkbenchReleases implements ReleaseSource {

    private final Seal seal;
    private final Map<String, Path> bundles = new ConcurrentHashMap<>();
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();

    WorkbenchReleases(Clock clock) {
        this.seal = new Seal(SigningKey.generate(), "development", clock);
    }

    /** Gives the key whose approvals a development node trusts. */
    VerifyKey key() {
        return seal.key().key();
    }

    /** Takes a bundle that has passed the inspection; a bundle of the same version takes the place of the one before. */
    Offer put(Path bundle, Inspection inspection) {
        AppId app = inspection.descriptor().orElseThrow().id();
        ReleaseVersion version = inspection.version().orElseThrow();
        Offer offer = new Offer(app, version, inspection.digest(), inspection.size(), seal.release(inspection),
                seal.approval(bundle, inspection));
        bundles.put(offer.sha256(), bundle);
        offers.put(name(app, version), offer);
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
