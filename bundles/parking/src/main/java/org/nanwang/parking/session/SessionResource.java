package org.nanwang.parking.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.input.Page;
import org.nanwang.parking.input.Paging;
import org.nanwang.sdk.error.Refusal;

/** Sessions over HTTP, for staff only: they tell where a plate has been. */
@Path("sessions")
@RolesAllowed("clerk")
@Tag(name = "sessions", description = "Stays of vehicles and their fees; for clerks")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final SessionQuery sessions;

    /** Serves the region's sessions. */
    public SessionResource(SessionQuery sessions) {
        this.sessions = sessions;
    }

    /** Lists sessions. */
    @GET
    @Operation(summary = "List sessions, filtered by lot, state and plate")
    public Page<SessionView> list(@QueryParam("lot") String lot,
            @Parameter(description = "open, closed or review") @QueryParam("state") String state,
            @Parameter(description = "all its characters, without separators") @QueryParam("plate") String plate,
            @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Paging paging = Paging.of(limit, after);
        Map<String, String> filters = new TreeMap<>();
        put(filters, "lot", lot);
        put(filters, "state", state);
        put(filters, "plate", plate);
        return Page.of(sessions.list(filters, paging.after().map(SessionResource::id).orElse(0L), paging.limit() + 1),
                paging, session -> Long.toString(session.id()));
    }

    /** Shows one. */
    @GET
    @Path("{id: \\d{1,18}}")
    @Operation(summary = "Show a session")
    public SessionView one(@PathParam("id") long id) {
        return sessions.one(id);
    }

    private static void put(Map<String, String> filters, String column, String value) {
        if (value != null) {
            filters.put(column, Check.clean(column, value, 80));
        }
    }

    private static long id(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new Refusal(ParkingError.CURSOR_MALFORMED, key);
        }
    }
}
