package org.nanwang.marketplace.appeal;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.exception.SignedException;

/** The store of appeals against findings. Every change is whole or not at all. */
public interface FindingAppeals {

    Optional<FindingAppeal> of(long submission);

    /** Tells how many of a vendor nobody has decided on. */
    int open(String vendor);

    /** Keeps an appeal, and the bundle it is about; unless there was one before. Tells whether it was kept. */
    boolean add(FindingAppeal appeal);

    /** Tells whether the bundle of a refused submission is still here. */
    boolean holdsBundle(long submission);

    /** Gives the number of the next exception; one that is not used stays free for ever. */
    long nextException();

    /**
     * Decides on findings, unless one of them is decided, and keeps the exceptions that come of it. With the last finding
     * the appeal is closed, and where one was overturned the submission is judged again, unless its version has come
     * another way meanwhile.
     *
     * @return whether it was written
     */
    boolean answer(long submission, List<Ruling> rulings);

    /**
     * A decision on a finding.
     *
     * @param exception what comes of it when it does not count
     */
    record Ruling(String fingerprint, FindingAppeal.Answer answer, Optional<SignedException> exception) {
    }
}
