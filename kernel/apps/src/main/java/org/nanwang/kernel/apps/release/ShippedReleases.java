package org.nanwang.kernel.apps.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Envelope;

/** A folder of bundles, each with its {@code .release.json} and {@code .approval.json} beside it. */
public final class ShippedReleases implements ReleaseSource {
    private static final String APPROVAL = ".approval.json";

    private final Path folder;

    /** Looks into a folder each time it is asked; it need not exist. */
    public ShippedReleases(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Offer> find(AppId app, ReleaseVersion version) {
        return offers().stream().filter(offer -> offer.app().equals(app) && offer.version().equals(version))
                .findFirst();
    }

    /** Lists everything approved in the folder. */
    public List<Offer> offers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(APPROVAL)).sorted()
                    .map(ShippedReleases::read).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, AppsError.SOURCE_FAILED, this, e.getMessage());
        }
    }

    @Override
    public InputStream open(Offer offer) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path approval = files.filter(file -> file.getFileName().toString().endsWith(APPROVAL))
                    .filter(file -> read(file).sha256().equals(offer.sha256())).findFirst()
                    .orElseThrow(() -> new IOException("the folder does not hold " + offer.sha256() + " any more"));
            return Files.newInputStream(bundle(approval));
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static Offer read(Path approvalFile) {
        Path bundle = bundle(approvalFile);
        Envelope envelope = Envelope.load(approvalFile);
        Approval approval = Approval.read(envelope);
        Envelope release = Envelope.load(bundle.resolveSibling(bundle.getFileName() + ".release.json"));
        return new Offer(approval.app(), approval.version(), approval.sha256(), size(bundle), release, envelope);
    }

    private static Path bundle(Path approvalFile) {
        String name = approvalFile.getFileName().toString();
        return approvalFile.resolveSibling(name.substring(0, name.length() - APPROVAL.length()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
