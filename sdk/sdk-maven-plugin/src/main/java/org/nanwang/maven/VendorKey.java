package org.nanwang.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.SigningKey;

/** The vendor's key: the file named, or one in the home folder; made when it is not there. */
final class VendorKey {

    private final Path file;
    private final Log log;

    VendorKey(File named, Log log) {
        this.file = named == null ? Path.of(System.getProperty("user.home"), ".nanwang", "vendor.key") : named.toPath();
        this.log = log;
    }

    SigningKey load() {
        if (!Files.exists(file)) {
            make(KeyAlgorithm.ED25519);
        }
        return SigningKey.load(file);
    }

    void make(KeyAlgorithm algorithm) {
        SigningKey made = SigningKey.generate(algorithm);
        made.save(file);
        log.info("made a vendor key: " + file);
        log.info("keep it secret and keep a copy: releases signed with it are yours. Its public key, to be registered"
                + " with the marketplace:");
        made.key().pem().lines().forEach(log::info);
    }
}
