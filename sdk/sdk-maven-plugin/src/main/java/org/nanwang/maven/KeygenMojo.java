package org.nanwang.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;

/** Makes a vendor key and prints its public half; never overwrites one. */
@Mojo(name = "keygen", requiresProject = false, threadSafe = true)
public final class KeygenMojo extends DeskMojo {

    /** Where to keep it; ~/.nanwang/vendor.key unless set. */
    @Parameter(property = "nanwang.key")
    private File key;

    /** The kind of key: ed25519, or sm2, which needs org.bouncycastle:bcprov-jdk18on as a dependency of this plugin. */
    @Parameter(property = "nanwang.algorithm", defaultValue = "ed25519")
    private String algorithm;

    @Override
    void work() {
        new VendorKey(key, getLog()).make(KeyAlgorithm.parse(algorithm));
    }
}
