package org.nanwang.sdk.pack.rule;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;

/** A bundle requires no other bundle and no capability but a Java version: it has to resolve by itself. */
final class Requirements implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("no-requirements");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return Stream.concat(names(bundle, "Require-Bundle"),
                        names(bundle, "Require-Capability").filter(name -> !name.equals("osgi.ee")))
                .map(name -> OFFENCE.at(name, name))
                .toList();
    }

    private Stream<String> names(Bundle bundle, String header) {
        return bundle.manifest().clauses(header).stream().flatMap(clause -> clause.paths().stream());
    }
}
