package org.nanwang.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.SigningKey;

/** A vendor's desk: a key and a workshop where bundles are made. */
public final class Vendor {

    private final SigningKey key = SigningKey.generate();
    private final Path workshop;

    Vendor(Path workshop) {
        this.workshop = workshop;
    }

    /** Gives the public key, as registered with the marketplace. */
    public String publicKey() {
        return key.key().pem();
    }

    /** Signs any file as if it were a release. */
    void signAs(Path bundle, String app, String version) {
        ReleaseStatement statement = new ReleaseStatement(new AppId(app), ReleaseVersion.parse(version),
                Digests.ofFile(bundle), app.substring(0, app.lastIndexOf('.')));
        try {
            Files.writeString(bundle.resolveSibling(bundle.getFileName() + ".release.json"), statement.sign(key).json());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
