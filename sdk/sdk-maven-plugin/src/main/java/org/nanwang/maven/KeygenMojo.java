package org.nanwang.maven;

import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes a vendor key and prints its public half; never overwrites one. */
@Mojo(name = "keygen", requiresProject = false, threadSafe = true)
public final class KeygenMojo extends DeskMojo {

    /** Where to keep it; ~/.nanwang/vendor.key unless set. */
    @Parameter(property = "nanwang.key")
    private File key;

    @Override
    void work() {
        new VendorKey(key, getLog()).make();
    }
}
