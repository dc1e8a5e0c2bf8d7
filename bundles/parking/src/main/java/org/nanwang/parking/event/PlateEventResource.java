package org.nanwang.parking.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.input.Check;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Where cameras report what they read. */
@Path("plate-events")
@Tag(name = "plate events", description = "Readings of number plates at the gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PlateEventResource {

    private static final int MOST = 1000;

    private final Ingest ingest;
    private final RegionCode region;

    /** Takes the region's readings. */
    public PlateEventResource(Ingest ingest, RegionCode region) {
        this.ingest = ingest;
        this.region = region;
    }

    /** A batch of readings. */
    public record Batch(List<EventReport> items) {
    }

    /** An answer per reading, in the order of the batch. */
    public record Answers(List<EventAnswer> items) {
    }

    /** Takes a batch. */
    @POST
    @Operation(summary = "Report up to 1000 readings",
            description = "In any order, and again as often as need be: the same reading counts once. Each item is "
                    + "answered by itself; a refused one does not hold up the others. Needs parking:report of the region.")
    public Answers report(Batch batch, @Context Caller caller, @Context HttpHeaders headers) {
        caller.require("parking:report:" + region);
        List<EventReport> items = Check.present("items", Check.body(batch).items());
        if (items.size() > MOST) {
            throw new Refusal(ParkingError.BATCH_TOO_LARGE, items.size(), MOST);
        }
        return new Answers(ingest.take(items, language(headers)));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    }
}
