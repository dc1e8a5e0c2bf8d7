package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** A permission that is declared is used: counties grant no more than an app needs. */
final class PermissionsDeclared implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("permissions-declared");

    private final CodeReader reader;
    private final Supplier<SdkPermissions> permissions;

    PermissionsDeclared(CodeReader reader, Supplier<SdkPermissions> permissions) {
        this.reader = reader;
        this.permissions = permissions;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Severity severity() {
        return Severity.REVIEW;
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return Descriptors.missing(bundle);
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        List<Site> sites = reader.read(bundle).sites().stream().filter(site -> !PermissionsUsed.isSwitch(site)).toList();
        if (sites.stream().anyMatch(site -> permissions.get().chosenWhileRunning(site.member()))) {
            return List.of();
        }
        Set<String> unused = new TreeSet<>(PermissionsUsed.declared(bundle));
        sites.forEach(site -> unused.removeIf(permission -> isOneOf(permission, permissions.get().of(site.member()))));
        return unused.stream().map(permission -> (isOneOf(permission, permissions.get().known())
                ? OFFENCE.at("app.yaml: permissions", permission)
                : OFFENCE.variant("unknown", "app.yaml: permissions", permission)).as(Severity.REVIEW)).toList();
    }

    private static boolean isOneOf(String permission, Set<String> needed) {
        return needed.stream().anyMatch(each -> SdkPermissions.fits(permission, each));
    }
}
