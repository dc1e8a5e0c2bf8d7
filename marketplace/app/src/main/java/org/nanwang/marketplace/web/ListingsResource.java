package org.nanwang.marketplace.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.listing.ListingBook;
import org.nanwang.marketplace.listing.ListingQuery;
import org.nanwang.sdk.pack.LocalizedText;

/** What there is to install, for everybody. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ListingsResource {

    private final ListingBook book;

    /** Serves what the book shows. */
    public ListingsResource(ListingBook book) {
        this.book = book;
    }

    /** Searches. */
    @GET
    @Path("/listings")
    public Page<ListingCard> list(@BeanParam ListingParameters which, @BeanParam PageParameters page) {
        int limit = page.limit();
        ListingQuery query = which.query(page.after(), book.today());
        return Page.of(book.search(query, limit + 1), limit, found -> ListingCard.of(found.listing()),
                found -> ListingParameters.cursor(found.cursor()));
    }

    /** Lists the categories an app can be in. */
    @GET
    @Path("/categories")
    public Page<CategoryView> categories() {
        List<CategoryView> all = Arrays.stream(Category.values())
                .map(category -> new CategoryView(category.code(), category.title())).toList();
        return new Page<>(all, Optional.empty());
    }

    /** Gives a picture. It never changes; a browser is told to take it as nothing but a picture. */
    @GET
    @Path("/images/{digest}")
    @Produces("image/png")
    public Response image(@PathParam("digest") String digest) {
        return Response.ok(book.image(digest)).header("Cache-Control", "public, max-age=31536000, immutable").tag(digest)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox").build();
    }

    /** A category as it is shown. */
    public record CategoryView(String code, LocalizedText name) {
    }
}
