package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.Finding;

/** A bundle has the name of its app. */
final class SymbolicName implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("symbolic-name");
    private static final String HEADER = "Bundle-SymbolicName";

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        String name = bundle.manifest().header(HEADER).orElse("");
        if (name.isEmpty()) {
            return List.of(OFFENCE.variant("none", HEADER));
        }
        String app = bundle.descriptor().map(AppDescriptor::id).map(Object::toString).orElse(name);
        return name.equals(app) ? List.of() : List.of(OFFENCE.at(HEADER, name, app));
    }
}
