package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.Clause;
import org.nanwang.sdk.pack.osgi.BundleVersion;
import org.nanwang.sdk.pack.osgi.BundleVersionRange;

/** Each shared package is imported with a range of versions, and the version offered lies in it. */
final class ImportRanges implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("import-ranges");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.manifest().clauses(Imports.HEADER).stream()
                .flatMap(clause -> clause.paths().stream()
                        .filter(bundle.shared()::contains)
                        .flatMap(name -> check(name, clause, bundle.shared()).stream()))
                .toList();
    }

    private List<Finding> check(String name, Clause clause, SharedPackages shared) {
        String range = clause.attribute("version").orElse("");
        String offered = shared.packages().get(name);
        return fits(range, offered) ? List.of() : List.of(OFFENCE.at(Imports.HEADER, name, range, offered));
    }

    private boolean fits(String text, String offered) {
        try {
            BundleVersionRange range = BundleVersionRange.parse(text);
            return range.upper().isPresent() && range.includes(BundleVersion.parse(offered));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
