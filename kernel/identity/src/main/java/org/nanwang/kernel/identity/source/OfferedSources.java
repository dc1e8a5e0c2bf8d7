package org.nanwang.kernel.identity.source;

import java.util.List;

/** Gives the identity sources that serve on this node at this moment, by installation. */
@FunctionalInterface
public interface OfferedSources {

    List<OfferedSource> now();
}
