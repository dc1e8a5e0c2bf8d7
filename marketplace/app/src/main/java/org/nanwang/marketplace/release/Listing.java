package org.nanwang.marketplace.release;

import java.util.List;
import java.util.Locale;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * What a release shows of itself, taken from its descriptor.
 *
 * @param permissions what it asks for
 * @param levels where it can be installed
 * @param sdk the versions of the SDK it fits
 */
public record Listing(LocalizedText name, LocalizedText summary, List<PermissionRequest> permissions, List<String> levels,
        SdkVersions sdk) {

    /** Copies the lists. */
    public Listing {
        permissions = List.copyOf(permissions);
        levels = List.copyOf(levels);
    }

    /** Takes what a descriptor says. */
    public static Listing of(AppDescriptor descriptor) {
        return new Listing(descriptor.name(), descriptor.summary(), descriptor.permissions(),
                descriptor.levels().stream().map(level -> level.name().toLowerCase(Locale.ROOT)).toList(),
                new SdkVersions(descriptor.sdk()));
    }

    /** Gives the names of what it asks for. */
    public List<String> permissionNames() {
        return permissions.stream().map(PermissionRequest::name).toList();
    }
}
