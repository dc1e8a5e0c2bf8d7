package org.nanwang.marketplace.check;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/** One rule. Add it to {@link Checks} and it is run, stored and shown. */
public interface Check {

    /** Gives the rule's stable name, lower-case with hyphens. */
    String rule();

    /** Judges; no finding means passed. */
    List<Finding> examine(Evidence evidence);
}
