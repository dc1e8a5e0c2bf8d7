package org.nanwang.kernel.apps.web;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;
import org.nanwang.sdk.region.RegionCode;

/** What an app's page may do in a person's name: what the app's own roles allow, and what its descriptor names. */
public final class PageScope {

    private PageScope() {
    }

    /** Lists the permissions, bound to the installation's region; none without a page. */
    public static List<String> of(AppDescriptor app, RegionCode region) {
        return app.web().map(web -> permissions(app, web, region)).orElse(List.of());
    }

    private static List<String> permissions(AppDescriptor app, WebModule web, RegionCode region) {
        Stream<String> roles = app.roles().stream().map(role -> app.id() + ":" + role.name() + ":" + region);
        Stream<String> others = web.permissions().stream()
                .map(name -> name.split(":").length == 2 ? name + ":" + region : name);
        return Stream.concat(roles, others).toList();
    }
}
