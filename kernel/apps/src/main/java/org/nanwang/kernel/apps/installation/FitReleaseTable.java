package org.nanwang.kernel.apps.installation;

import org.nanwang.kernel.apps.release.FitReleases;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.pack.inspect.RuleSet;

/** Bundles that were found fit, by the version of the rules. */
public final class FitReleaseTable implements FitReleases {
    private static final String PUT = """
            insert into fit_release (sha256, rule_set) values (?, ?)
            on conflict (sha256) do update set rule_set = excluded.rule_set
            """;

    private final Sql sql;

    /** Keeps them in the kernel's schema. */
    public FitReleaseTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean contains(String sha256) {
        return sql.one("select 1 from fit_release where sha256 = ? and rule_set = ?", row -> true, sha256, RuleSet.VERSION)
                .isPresent();
    }

    @Override
    public void add(String sha256) {
        sql.update(PUT, sha256, RuleSet.VERSION);
    }
}
