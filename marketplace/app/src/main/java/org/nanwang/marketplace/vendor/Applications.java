package org.nanwang.marketplace.vendor;

import java.util.List;
import java.util.Optional;

/** The store of applications. Every change is whole or not at all. */
public interface Applications {

    /** Keeps an application unless the same account has one for the namespace that waits; gives the one that stands. */
    Application add(Application application);

    Optional<Application> find(long number);

    /** Gives the newest first, of one account or, when there is none, of all. */
    List<Application> list(Optional<Account> by, String state, long before, int limit);

    /**
     * Writes a decision; with a good one the vendor and its first owner, the applicant.
     *
     * @return empty when it is decided already, or the namespace is somebody's by now
     */
    Optional<Application> decide(long number, Application.Ruling ruling);

    /** Keeps the document of an application that waits, in the place of one before. */
    void attach(long number, Document document);

    Optional<Document> document(long number);

    /** Tells whether there is a document, without reading it. */
    boolean documented(long number);
}
