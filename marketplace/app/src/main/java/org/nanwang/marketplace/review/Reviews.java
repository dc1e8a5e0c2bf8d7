package org.nanwang.marketplace.review;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;

/** The store of comments and appeals. Every change is whole or not at all. */
public interface Reviews {

    void comment(ReleaseId id, Comment comment);

    /** Gives the oldest first. */
    List<Comment> comments(ReleaseId id);

    /** Keeps an appeal unless there was one before, or the release is not refused; tells whether it was kept. */
    boolean appeal(ReleaseId id, Appeal appeal);

    Optional<Appeal> appeal(ReleaseId id);

    /** Decides unless it is decided; a granted one takes the refusal back. Tells whether it was written. */
    boolean answer(ReleaseId id, Appeal.Answer answer);
}
