package org.nanwang.kernel.apps.upgrade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.kernel.apps.release.CheckedRelease;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.migration.Destruction;

/**
 * What another release would change for a county.
 *
 * @param from what is desired now
 * @param to the release looked at
 * @param permissions what it asks for
 * @param dropped what the one of now asks for and this one does not
 * @param schema of its configuration
 * @param problems of the present configuration with that schema
 * @param destructive the steps of its migrations that take something away
 */
public record Preview(ReleaseVersion from, ReleaseVersion to, List<Asked> permissions, Set<String> dropped,
        Map<String, Object> schema, List<String> problems, List<Destruction> destructive) {

    /**
     * A permission it asks for.
     *
     * @param name of the permission
     * @param reason the vendor's
     * @param approved whether the marketplace has approved it
     * @param granted whether the county has granted it
     * @param added whether the release of now does not ask for it: it is granted only when the county says so
     */
    public record Asked(String name, LocalizedText reason, boolean approved, boolean granted, boolean added) {
    }

    static List<Asked> asked(CheckedRelease release, Set<String> before, Set<String> granted) {
        return release.descriptor().permissions().stream().map(request -> new Asked(request.name(), request.reason(),
                release.approved().contains(request.name()), granted.contains(request.name()),
                !before.contains(request.name()))).toList();
    }

    static Set<String> dropped(AppDescriptor next, Set<String> before) {
        Set<String> dropped = new TreeSet<>(before);
        next.permissions().stream().map(PermissionRequest::name).forEach(dropped::remove);
        return dropped;
    }
}
