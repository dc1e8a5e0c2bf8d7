package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.review.Queue.Kind;
import org.nanwang.marketplace.review.Queue.Position;
import org.nanwang.marketplace.review.ReviewBook;
import org.nanwang.sdk.error.Refusal;
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

    /** Lists all that waits, what is due first. */
    @GET
    public Page<WaitingView> list(@BeanParam PageParameters page, @Context Caller caller) {
        int limit = page.limit();
        return Page.of(book.waiting(position(page.after()), limit + 1, caller), limit, WaitingView::of,
                due -> text(due.waiting().position()));
    }

    private static String text(Position position) {
        return position.due() + "_" + position.kind() + "_" + position.number();
    }

    private static Position position(String text) {
        String[] parts = text.split("_");
        if (text.isEmpty()) {
            return Position.START;
        }
        try {
            return new Position(Instant.parse(parts[0]), Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    Long.parseLong(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refusal(e, MarketplaceError.PAGE_MALFORMED, text);
        }
    }
}
