package org.nanwang.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.Signer;

/** Signs a bundle that passed and puts the envelope beside it. */
final class ReleaseSigner {

    private final Supplier<Signer> key;
    private final Log log;

    /** Asks for the key only when there is something to sign. */
    ReleaseSigner(Supplier<Signer> key, Log log) {
        this.key = key;
        this.log = log;
    }

    /** Signs unless the envelope beside it says all this already, by whatever key: it may be signed in another place. */
    Path signed(Path jar, Inspection passed) {
        Path signature = beside(jar);
        boolean done = Files.exists(signature)
                && ReleaseStatement.read(Envelope.load(signature)).equals(statement(passed));
        return done ? signature : sign(jar, passed);
    }

    Path sign(Path jar, Inspection passed) {
        Signer signer = key.get();
        Path signature = beside(jar);
        try {
            Files.writeString(signature, statement(passed).sign(signer).json());
        } catch (IOException e) {
            throw new UncheckedIOException("signature '" + signature + "' cannot be written", e);
        }
        log.info("signed " + signature.getFileName() + " with key " + signer.key().id());
        return signature;
    }

    private static ReleaseStatement statement(Inspection passed) {
        AppDescriptor descriptor = passed.descriptor().orElseThrow();
        return new ReleaseStatement(
                descriptor.id(), passed.version().orElseThrow(), passed.digest(), descriptor.vendor());
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".release.json");
    }
}
