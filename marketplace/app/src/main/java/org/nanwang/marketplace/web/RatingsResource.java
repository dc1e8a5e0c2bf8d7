package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.nanwang.marketplace.rating.Rating;
import org.nanwang.marketplace.rating.RatingDesk;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Ratings of an app: everybody reads them, counties that run it write them, its vendor answers. */
@Path("/listings/{app}/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RatingsResource {

    private final RatingDesk desk;
    private final Audit audit;

    /** Serves what the desk takes. */
    public RatingsResource(RatingDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Lists them, the newest first. */
    @GET
    public Page<RatingView> list(@PathParam("app") AppId app, @BeanParam PageParameters page) {
        int limit = page.limit();
        return Page.of(desk.list(app, page.position(), limit + 1), limit, RatingView::of, Rating::number);
    }

    /** Rates for a county, in the place of what it has said before. */
    @POST
    public RatingView rate(@PathParam("app") AppId app, NewRating asked, @Context Caller caller) {
        if (asked == null || asked.region() == null) {
            throw RatingDesk.malformed();
        }
        String text = asked.text() == null ? "" : asked.text().strip();
        Rating rating = desk.rate(app, asked.region(), asked.stars(), text, caller);
        audit.record(caller, "listing:rate", app.value(), Map.of(),
                Map.of("region", rating.region().value(), "stars", Integer.toString(rating.stars())));
        return RatingView.of(rating);
    }

    /** Answers for the vendor. */
    @PUT
    @Path("/{rating}/reply")
    public RatingView reply(@PathParam("app") AppId app, @PathParam("rating") long number, NewReply asked,
            @Context Caller caller) {
        Rating rating = desk.reply(app, number, asked == null || asked.text() == null ? "" : asked.text(), caller);
        audit.record(caller, "listing:reply", app.value(), Map.of(), Map.of("rating", Long.toString(number)));
        return RatingView.of(rating);
    }

    /** The body of a rating. */
    public record NewRating(RegionCode region, int stars, String text) {
    }

    /** The body of an answer. */
    public record NewReply(String text) {
    }
}
