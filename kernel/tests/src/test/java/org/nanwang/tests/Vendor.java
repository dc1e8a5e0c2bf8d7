package org.nanwang.tests;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Manifest;
import org.nanwang.maven.BundlePackager;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.SigningKey;

/** A vendor's desk: a key and a workshop where bundles are made. */
public final class Vendor {

    private static final List<Path> CLASS_PATH = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(path -> path.toString().endsWith(".jar")).toList();

    private final AtomicInteger count = new AtomicInteger();
    private final SigningKey key;
    private final Path workshop;

    /** Opens one in a folder. */
    public Vendor(Path workshop) {
        this(workshop, SigningKey.generate());
    }

    /** Opens one in a folder, with a key of its own choice. */
    Vendor(Path workshop, SigningKey key) {
        this.workshop = workshop;
        this.key = key;
    }

    /** Gives the public key, as registered with the marketplace. */
    public String publicKey() {
        return key.key().pem();
    }

    /** Builds, judges and signs a release. */
    public Path bundle(TestApp app, String version) {
        Path bundle = unchecked(app, version);
        new BundleInspector().inspect(bundle).orRefuse(bundle);
        return bundle;
    }

    /** Builds and signs a release nobody has judged. */
    public Path unchecked(TestApp app, String version) {
        Path folder = workshop.resolve(app.address() + "-" + version + "-" + count.incrementAndGet());
        Path bundle = folder.resolve(app.address() + "-" + version + ".jar");
        Path classes = app.compile(folder);
        new BundlePackager().pack(classes, CLASS_PATH, identity(app), ReleaseVersion.parse(version), bundle);
        signAs(bundle, app.id(), version);
        return bundle;
    }

    /** Builds and signs a release with a line of its manifest in the place of the packager's, or added. */
    Path withManifestLine(TestApp app, String version, String line) throws IOException {
        Path bundle = unchecked(app, version);
        try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
            Path file = jar.getPath("META-INF/MANIFEST.MF");
            Manifest manifest;
            try (InputStream input = Files.newInputStream(file)) {
                manifest = new Manifest(input);
            }
            int colon = line.indexOf(':');
            manifest.getMainAttributes().putValue(line.substring(0, colon), line.substring(colon + 1).strip());
            try (OutputStream output = Files.newOutputStream(file)) {
                manifest.write(output);
            }
        }
        signAs(bundle, app.id(), version);
        return bundle;
    }

    /** The manifest needs only these; the descriptor in the bundle may say anything a test wants. */
    private static AppDescriptor identity(TestApp app) {
        LocalizedText text = new LocalizedText("测试", "Test");
        return new AppDescriptor(new AppId(app.id()), app.address(), app.vendor(), text, text,
                List.of(AppDescriptor.Level.COUNTY), app.id() + ".App", "[1.0,2)", List.of(), List.of(), List.of(), List.of(), Map.of(),
                Optional.empty(), Optional.empty());
    }

    /** Signs any file as if it were a release. */
    void signAs(Path bundle, String app, String version) {
        ReleaseStatement statement = new ReleaseStatement(new AppId(app), ReleaseVersion.parse(version),
                Digests.ofFile(bundle), app.substring(0, app.lastIndexOf('.')));
        try {
            Files.writeString(bundle.resolveSibling(bundle.getFileName() + ".release.json"), statement.sign(key).json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
