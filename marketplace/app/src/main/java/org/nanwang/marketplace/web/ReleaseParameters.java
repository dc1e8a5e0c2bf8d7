package org.nanwang.marketplace.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.nanwang.marketplace.release.ReleaseQuery;
import org.nanwang.marketplace.release.ReleaseStatus;

/** Which releases are asked for. */
public final class ReleaseParameters {

    @QueryParam("app")
    @DefaultValue("")
    private String app = "";

    @QueryParam("vendor")
    @DefaultValue("")
    private String vendor = "";

    @QueryParam("status")
    @DefaultValue("")
    private String status = "";

    @QueryParam("q")
    @DefaultValue("")
    private String words = "";

    @QueryParam("component")
    @DefaultValue("")
    private String component = "";

    ReleaseQuery query(long before) {
        String known = status.isEmpty() ? "" : ReleaseStatus.parse(status).toString();
        return new ReleaseQuery(app, vendor, known, words.strip(), component, before, ReleaseQuery.Sight.PUBLIC);
    }
}
