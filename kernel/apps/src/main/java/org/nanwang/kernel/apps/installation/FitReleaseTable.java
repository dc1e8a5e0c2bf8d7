package org.nanwang.kernel.apps.installation;

import java.nio.charset.StandardCharsets;
import org.nanwang.kernel.apps.release.FitReleases;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.inspect.RuleSet;
import org.nanwang.sdk.pack.sign.Digests;

/** Bundles that were found fit, and by which rules. */
public final class FitReleaseTable implements FitReleases {
    private static final String PUT = """
            insert into fit_release (sha256, rules) values (?, ?)
            on conflict (sha256) do update set rules = excluded.rules
            """;

    private final Sql sql;
    private final String rules;

    /**
     * Keeps them in the kernel's schema.
     *
     * @param sdk what a release has to fit, beside the rules
     */
    public FitReleaseTable(Sql sql, SharedPackages sdk) {
        this.sql = sql;
        this.rules = RuleSet.VERSION + " " + Digests.ofBytes(sdk.asExports().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean contains(String sha256) {
        return sql.one("select 1 from fit_release where sha256 = ? and rules = ?", row -> true, sha256, rules)
                .isPresent();
    }

    @Override
    public void add(String sha256) {
        sql.update(PUT, sha256, rules);
    }
}
