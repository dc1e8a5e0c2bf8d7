package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.AppRole;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** A role that a resource asks for can be given to people: the descriptor declares it. */
final class RolesUsed implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("roles-used");

    private final CodeReader reader;

    RolesUsed(CodeReader reader) {
        this.reader = reader;
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
        return reader.read(bundle).roles().stream().filter(use -> !declared.contains(use.role()))
                .map(use -> OFFENCE.at(use.site().place(), use.site().where(), use.role())).distinct().toList();
    }

    static Set<String> declared(Bundle bundle) {
        return bundle.descriptor().map(AppDescriptor::roles).orElse(List.of()).stream()
                .map(AppRole::name).collect(Collectors.toSet());
    }
}
