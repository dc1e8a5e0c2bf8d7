package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/**
 * Something every bundle has to keep.
 *
 * @param <T> what it looks at
 */
public interface Rule<T> {

    /** Gives its stable id, as findings and the reference name it. */
    String id();

    /** Looks for offences; never throws for bad content. */
    List<Finding> check(T subject);
}
