package org.nanwang.sdk.pack.inspect;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/**
 * A rule that was checked.
 *
 * @param rule its id
 * @param passed whether the bundle keeps it
 * @param findings where it does not
 */
public record Check(String rule, boolean passed, List<Finding> findings) {

    Check(String rule, List<Finding> findings) {
        this(rule, findings.isEmpty(), List.copyOf(findings));
    }
}
