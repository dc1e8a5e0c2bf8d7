package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.nanwang.marketplace.review.ReviewBook;
import org.nanwang.sdk.people.Caller;

/** What waits for people. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewsResource {

    private final ReviewBook book;

    /** Serves what the book shows. */
    public ReviewsResource(ReviewBook book) {
        this.book = book;
    }

    /** Lists what waits, overdue first. */
    @GET
    public Page<ReviewView> list(@BeanParam PageParameters page, @Context Caller caller) {
        int limit = page.limit();
        long after = page.after().isEmpty() ? 0 : page.position();
        return Page.of(book.waiting(after, limit + 1, caller), limit,
                entry -> ReviewView.of(book.standing(entry.release())), entry -> entry.position());
    }
}
