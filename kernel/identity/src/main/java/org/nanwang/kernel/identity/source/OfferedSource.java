package org.nanwang.kernel.identity.source;

import java.util.function.Function;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.region.RegionCode;
import org.nanwang.spi.identity.IdentitySource;
import org.nanwang.spi.identity.SourceFace;

/** An identity source that serves on this node, run by somebody else. */
public interface OfferedSource {

    /** Tells which app in which region offers it. */
    Installation installation();

    /** Gives what people see of it. */
    SourceFace face();

    /**
     * Calls it.
     *
     * @throws org.nanwang.sdk.error.Refusal its own, or that of whoever runs it
     */
    <R> R ask(Function<IdentitySource, R> question);

    /** Gives its name in addresses and in the database. */
    default String id() {
        return installation().id().toString();
    }

    /** Tells where it is installed. */
    default RegionCode region() {
        return installation().id().region();
    }
}
