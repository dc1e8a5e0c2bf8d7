package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** What the app's code needs a permission for is declared: otherwise the call is refused on every node. */
final class PermissionsUsed implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("permissions-used");

    private final CodeReader reader;
    private final Supplier<SdkPermissions> permissions;

    PermissionsUsed(CodeReader reader, Supplier<SdkPermissions> permissions) {
        this.reader = reader;
        this.permissions = permissions;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return Descriptors.missing(bundle);
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Set<String> declared = declared(bundle);
        return reader.read(bundle).sites().stream().filter(site -> !isSwitch(site))
                .flatMap(site -> permissions.get().of(site.member()).stream()
                        .filter(needed -> declared.stream().noneMatch(permission -> SdkPermissions.fits(permission, needed)))
                        .map(needed -> OFFENCE.at(site.place(), site.where(), site.member().words(), needed)))
                .distinct().toList();
    }

    static Set<String> declared(Bundle bundle) {
        return bundle.descriptor().map(AppDescriptor::permissions).orElse(List.of()).stream()
                .map(PermissionRequest::name).collect(Collectors.toSet());
    }

    /** The table that a compiler makes for a {@code switch} over an enum names all its constants and asks for nothing. */
    static boolean isSwitch(Site site) {
        return site.type().synthetic() && site.method().equals("<clinit>");
    }
}
