package org.nanwang.marketplace.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.running.ReportDesk;
import org.nanwang.marketplace.running.RunningApp;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** What regions run: told by their nodes, counted in listings. */
@Path("/regions/{region}/installations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReportsResource {

    private final ReportDesk desk;

    /** Serves what the desk takes. */
    public ReportsResource(ReportDesk desk) {
        this.desk = desk;
    }

    /** Tells what was told last. */
    @GET
    public Page<Running> show(@PathParam("region") RegionCode region, @Context Caller caller) {
        return page(desk.of(region, caller));
    }

    /** Takes all that a region runs, in the place of what was told before. */
    @PUT
    public Page<Running> report(@PathParam("region") RegionCode region, Report report, @Context Caller caller) {
        desk.of(region, caller);
        if (report == null || report.installations() == null) {
            throw ReportDesk.malformed(region);
        }
        return page(desk.report(region, report.installations().stream().map(each -> app(region, each)).toList(), caller));
    }

    private static RunningApp app(RegionCode region, Running given) {
        if (given == null || given.app() == null || given.version() == null || given.state() == null) {
            throw ReportDesk.malformed(region);
        }
        return new RunningApp(given.app(), given.version(), given.state());
    }

    private static Page<Running> page(List<RunningApp> apps) {
        return new Page<>(apps.stream().map(app -> new Running(app.app(), app.version(), app.state())).toList(),
                Optional.empty());
    }

    /** The body of a report. */
    public record Report(List<Running> installations) {
    }

    /** An app in a region. */
    public record Running(AppId app, ReleaseVersion version, String state) {
    }
}
