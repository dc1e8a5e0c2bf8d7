package org.nanwang.sdk.pack.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** A role that is declared opens something, unless the app asks for its callers' roles in its own code. */
final class RolesDeclared implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("roles-declared");
    private static final String CALLER = "org/nanwang/sdk/people/Caller";
    private static final Set<String> ASKING = Set.of("holds", "roles");

    private final CodeReader reader;

    RolesDeclared(CodeReader reader) {
        this.reader = reader;
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
        Code code = reader.read(bundle);
        if (code.sites().stream().map(Site::member).anyMatch(this::asks)) {
            return List.of();
        }
        Set<String> unused = new TreeSet<>(RolesUsed.declared(bundle));
        code.roles().forEach(use -> unused.remove(use.role()));
        return unused.stream().map(role -> OFFENCE.at("app.yaml: roles", role).as(Severity.REVIEW)).toList();
    }

    private boolean asks(Member member) {
        return member.owner().equals(CALLER) && ASKING.contains(member.name());
    }
}
