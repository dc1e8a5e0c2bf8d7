package org.nanwang.kernel.apps.web;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.AppDescriptor.WebModule;

/** What an app's page may do in a person's name: what the app's own roles allow, and what its descriptor names. */
public final class PageScope {

    private PageScope() {
    }

    /** Lists the permissions, bound to the installation's region; none without a page. */
    public static List<String> of(HostedApp app) {
        return app.descriptor().web().map(web -> permissions(web, app)).orElse(List.of());
    }

    private static List<String> permissions(WebModule web, HostedApp app) {
        String region = app.region().code().value();
        Stream<String> roles = app.descriptor().roles().stream()
                .map(role -> app.installation().app() + ":" + role.name() + ":" + region);
        Stream<String> others = web.permissions().stream()
                .map(name -> name.split(":").length == 2 ? name + ":" + region : name);
        return Stream.concat(roles, others).toList();
    }
}
