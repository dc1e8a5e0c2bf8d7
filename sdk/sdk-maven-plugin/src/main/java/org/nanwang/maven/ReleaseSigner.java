package org.nanwang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.Signer;

/** Signs a bundle that passed and puts the envelope beside it. */
final class ReleaseSigner {

    private final Signer signer;
    private final Log log;

    ReleaseSigner(Signer signer, Log log) {
        this.signer = signer;
        this.log = log;
    }

    Path sign(Path jar, Inspection passed) {
        AppDescriptor descriptor = passed.descriptor().orElseThrow();
        ReleaseStatement statement = new ReleaseStatement(
                descriptor.id(), passed.version().orElseThrow(), passed.digest(), descriptor.vendor());
        Path signature = jar.resolveSibling(jar.getFileName() + ".release.json");
        try {
            Files.writeString(signature, statement.sign(signer).json());
        } catch (IOException e) {
            throw new UncheckedIOException("signature '" + signature + "' cannot be written", e);
        }
        log.info("signed " + signature.getFileName() + " with key " + signer.key().id());
        return signature;
    }
}
