package org.nanwang.kernel.apps.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.InstallationFilter;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Installations;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.apps.instance.Checkup;
import org.nanwang.kernel.apps.release.Caution;
import org.nanwang.kernel.apps.release.Standings;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Installations over HTTP. A command answers 202: it is accepted, and the installation tells how far it is. */
@Path("/installations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InstallationsResource {
    private static final String ID = "{id}";

    private final Installations installations;
    private final Function<InstallationId, Optional<Checkup>> looks;
    private final Standings standings;

    /** Offers these commands, and tells what was seen when what serves was last looked at and what became of its release. */
    public InstallationsResource(Installations installations, Function<InstallationId, Optional<Checkup>> looks,
            Standings standings) {
        this.installations = installations;
        this.looks = looks;
        this.standings = standings;
    }

    /** Asks for an app in a region. */
    @POST
    public Response install(@Context Caller caller, @Context HttpHeaders headers, InstallRequest request) {
        return accepted(installations.install(caller, required(request).order()), headers);
    }

    /** Lists installations of a region or of an app; without a region for those who may read all. */
    @GET
    public Page<InstallationView> list(@Context Caller caller, @Context HttpHeaders headers,
            @QueryParam("region") String region, @QueryParam("app") String app,
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") String limit) {
        Optional<RegionCode> place = Parse.optional("region", region, RegionCode::new);
        caller.require("installation:read:" + place.map(RegionCode::value).orElse("*"));
        int size = Parse.limit(limit);
        List<InstallationState> found = installations.list(
                new InstallationFilter(place, Parse.optional("app", app, AppId::new), after), size + 1);
        return Page.of(views(found, headers), size, InstallationView::id);
    }

    /** Shows an installation with the steps of its rollout. */
    @GET
    @Path(ID)
    public InstallationView get(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id) {
        InstallationId installation = parse(id);
        caller.require("installation:read:" + installation.region());
        return view(installation, headers);
    }

    /** Asks for another version, configuration or grant. */
    @PATCH
    @Path(ID)
    public Response change(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id,
            ChangeRequest request) {
        return accepted(installations.change(caller, parse(id), required(request).order()), headers);
    }

    /** Asks for what served before. */
    @POST
    @Path(ID + "/rollback")
    @Consumes(MediaType.WILDCARD)
    public Response rollback(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id) {
        return accepted(installations.rollback(caller, parse(id)), headers);
    }

    /** Keeps it at its release. */
    @PUT
    @Path(ID + "/pin")
    public InstallationView pin(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id,
            PinRequest request) {
        return view(installations.pin(caller, parse(id), required(request).told()), headers);
    }

    /** Lets it be upgraded again. */
    @DELETE
    @Path(ID + "/pin")
    @Consumes(MediaType.WILDCARD)
    public InstallationView unpin(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id) {
        return view(installations.unpin(caller, parse(id)), headers);
    }

    /** Asks for a failed rollout again. */
    @POST
    @Path(ID + "/retry")
    @Consumes(MediaType.WILDCARD)
    public Response retry(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id) {
        return accepted(installations.retry(caller, parse(id)), headers);
    }

    /** Asks for an installation to be gone; its data is kept unless the caller says drop. */
    @DELETE
    @Path(ID)
    @Consumes(MediaType.WILDCARD)
    public Response uninstall(@Context Caller caller, @Context HttpHeaders headers, @PathParam("id") String id,
            @QueryParam("data") @DefaultValue("keep") String data) {
        return accepted(installations.uninstall(caller, parse(id), fate(data)), headers);
    }

    private Response accepted(InstallationId id, HttpHeaders headers) {
        return Response.accepted(view(id, headers)).location(URI.create("/platform/installations/" + id)).build();
    }

    private InstallationView view(InstallationId id, HttpHeaders headers) {
        return views(List.of(installations.require(id)), headers).get(0);
    }

    private List<InstallationView> views(List<InstallationState> states, HttpHeaders headers) {
        List<StepRecord> steps = installations.steps(states);
        Map<String, Caution> cautions = standings.cautions(
                states.stream().map(InstallationsResource::serving).flatMap(Optional::stream).toList());
        return states.stream().map(state -> InstallationView.of(state, steps, new Sight(looks.apply(state.id()),
                serving(state).map(cautions::get)), Language.of(headers))).toList();
    }

    private static Optional<String> serving(InstallationState state) {
        return state.observed().flatMap(Rollout::target).map(target -> target.offer().sha256());
    }

    private static InstallationId parse(String id) {
        return Parse.required("id", id, InstallationId::parse);
    }

    private static DataFate fate(String data) {
        return switch (data) {
            case "keep" -> DataFate.KEEP;
            case "drop" -> DataFate.DROP;
            default -> throw new Refusal(AppsError.ORDER_MALFORMED, "'data' is neither keep nor drop");
        };
    }

    private static <T> T required(T body) {
        return Parse.required("body", body == null ? null : "", text -> body);
    }
}
