package org.nanwang.marketplace.release;

import java.util.List;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.LocalizedText;

/** What a release shows of itself, taken from its descriptor. */
public record Listing(LocalizedText name, LocalizedText summary, List<PermissionRequest> permissions) {

    /** Copies the list. */
    public Listing {
        permissions = List.copyOf(permissions);
    }

    /** Takes what a descriptor says. */
    public static Listing of(AppDescriptor descriptor) {
        return new Listing(descriptor.name(), descriptor.summary(), descriptor.permissions());
    }

    /** Gives the names of what it asks for. */
    public List<String> permissionNames() {
        return permissions.stream().map(PermissionRequest::name).toList();
    }
}
