package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;

/**
 * Something every bundle has to keep.
 *
 * @param <T> what it looks at
 */
public interface Rule<T> {

    /** Gives its stable id, as findings and the reference name it. */
    String id();

    /** Tells the most that one of its findings can mean. */
    default Severity severity() {
        return Severity.REFUSE;
    }

    /** Tells why this subject cannot be checked; empty when it can. */
    default Optional<LocalizedText> skipped(T subject) {
        return Optional.empty();
    }

    /** Tells which list of what is known elsewhere it goes by; empty when it needs none, or none is at hand. */
    default Optional<KnownList> list() {
        return Optional.empty();
    }

    /** Looks for offences; never throws for bad content. */
    List<Finding> check(T subject);
}
