package org.nanwang.marketplace.exception;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.exception.SignedException.Revocation;

/** The store of exceptions. */
public interface SignedExceptions {

    Optional<SignedException> find(long number);

    /** Gives the oldest first. An empty app stands for any. */
    List<SignedException> list(String app, long after, int limit);

    /** Ends one unless it has ended; tells whether it was ended. */
    boolean revoke(long number, Revocation revocation);
}
