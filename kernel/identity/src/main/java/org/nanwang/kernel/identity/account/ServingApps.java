package org.nanwang.kernel.identity.account;

import java.util.List;

/** Knows which apps serve on this node. Asked each time, since apps come, change and go. */
@FunctionalInterface
public interface ServingApps {

    /** Lists them, one by one with their regions. */
    List<ServingApp> list();
}
