package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.ListingBook;
import org.nanwang.marketplace.listing.ListingDesk;
import org.nanwang.marketplace.listing.Picture;
import org.nanwang.marketplace.listing.Price;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.people.Caller;

/** One app's listing: everybody sees it, its vendor edits it. */
@Path("/listings/{app}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ListingResource {

    private final ListingBook book;
    private final ListingDesk desk;
    private final Audit audit;
    private final String sdk = SharedPackages.ofThisSdk().sdkVersion();

    /** Serves what the book shows and the desk takes. */
    public ListingResource(ListingBook book, ListingDesk desk, Audit audit) {
        this.book = book;
        this.desk = desk;
        this.audit = audit;
    }

    /** Shows it. Which of its releases are compatible is told for the SDK of this city, or for one that is named. */
    @GET
    public Response show(@PathParam("app") AppId app, @QueryParam("sdk") @DefaultValue("") String asked,
            @Context Caller caller) {
        return shown(book.find(app), asked.isEmpty() ? sdk : asked, caller);
    }

    /** Replaces what the vendor says. {@code If-Match} names the revision this was made from. */
    @PUT
    @Path("/texts")
    public Response edit(@PathParam("app") AppId app, TextsForm form, @Context HttpHeaders headers, @Context Caller caller) {
        desk.requireEditor(app, caller);
        TextsForm given = form == null ? new TextsForm(null, null, null, null, null, null) : form;
        AppListing edited = desk.edit(app, given.texts(), revision(headers), caller);
        audit.record(caller, "listing:edit", app.value(), Map.of("revision", Long.toString(edited.revision() - 1)),
                Map.of("revision", Long.toString(edited.revision())));
        return shown(edited, sdk, caller);
    }

    /** Adds a picture, a PNG as the whole body; the texts name it by its digest. */
    @POST
    @Path("/images")
    @Consumes("image/png")
    public Response add(@PathParam("app") AppId app, InputStream body, @Context Caller caller) throws IOException {
        desk.requireEditor(app, caller);
        Picture picture = desk.keep(app, body == null ? new byte[0] : body.readNBytes(Picture.LARGEST + 1), caller);
        audit.record(caller, "listing:image", app.value(), Map.of(), Map.of("sha256", picture.sha256()));
        return Response.status(Response.Status.CREATED)
                .entity(new ImageView(picture.sha256(), picture.width(), picture.height())).build();
    }

    /** Sets what it costs from a day on, today unless another is named. */
    @POST
    @Path("/prices")
    public Page<PriceView> price(@PathParam("app") AppId app, NewPrice asked, @Context Caller caller) {
        desk.requireEditor(app, caller);
        NewPrice given = asked == null ? new NewPrice("", 0, "") : asked;
        Price.Model model = Price.Model.find(String.valueOf(given.model()))
                .orElseThrow(() -> new Refusal(MarketplaceError.PRICE_MODEL_UNKNOWN, given.model()));
        LocalDate from = day(given.from());
        List<Price> prices = desk.price(app, model, given.fen(), from, caller);
        audit.record(caller, "listing:price", app.value(), Map.of(),
                Map.of("model", model.toString(), "fen", Long.toString(given.fen()), "from", from.toString()));
        return new Page<>(prices.stream().map(PriceView::of).toList(), Optional.empty());
    }

    private Response shown(AppListing listing, String version, Caller caller) {
        return Response.ok(ListingView.of(listing, book.prices(listing.app()), book.versions(listing.app()),
                ListingParameters.sdk(version).orElseThrow(), desk.mayEdit(listing, caller)))
                .tag(new EntityTag(Long.toString(listing.revision()))).build();
    }

    private static long revision(HttpHeaders headers) {
        String given = String.valueOf(headers.getHeaderString(HttpHeaders.IF_MATCH));
        try {
            return Long.parseLong(given.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Refusal(e, MarketplaceError.LISTING_REVISION_MISSING);
        }
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isEmpty() ? book.today() : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(e, MarketplaceError.PRICE_DAY_MALFORMED, text);
        }
    }

    /** The body of a price. */
    public record NewPrice(String model, long fen, String from) {
    }

    /** A picture as it is kept. */
    public record ImageView(String image, int width, int height) {
    }
}
