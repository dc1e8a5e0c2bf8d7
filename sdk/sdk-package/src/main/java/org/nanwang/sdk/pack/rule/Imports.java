package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.JavaPackages;

/** A bundle imports shared packages and those of Java SE, nothing else, optional or not. */
final class Imports implements Rule<Bundle> {

    static final String HEADER = "Import-Package";
    private static final Offence OFFENCE = new Offence("imports");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.manifest().clauses(HEADER).stream()
                .flatMap(clause -> clause.paths().stream())
                .filter(name -> !bundle.shared().contains(name) && !JavaPackages.contains(name))
                .map(name -> OFFENCE.at(HEADER, name))
                .toList();
    }
}
