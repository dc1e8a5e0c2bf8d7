package org.nanwang.sdk.pack.inspect;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.ExceptionStatement;

/**
 * Findings that somebody has decided not to hold against a release. Whoever makes one has checked the signatures.
 *
 * @param granted each of them
 */
public record Exceptions(List<ExceptedFinding> granted) {

    /** Leaves out those of rules without which nothing is known of a bundle: no exception reaches them. */
    public Exceptions {
        granted = granted.stream().filter(each -> !RulePolicy.ALWAYS.contains(each.rule())).toList();
    }

    /** Gives none. */
    public static Exceptions none() {
        return new Exceptions(List.of());
    }

    /** Gives those that hold for a release at a moment. */
    public static Exceptions of(Collection<ExceptionStatement> statements, AppId app, ReleaseVersion version, Instant now) {
        return new Exceptions(statements.stream().filter(statement -> statement.holdsFor(app, version, now))
                .map(ExceptionStatement::finding).toList());
    }

    /** Marks a finding if it falls under one of them. */
    public Finding apply(Finding finding) {
        return granted.stream().filter(each -> each.covers(finding)).findFirst()
                .map(each -> finding.under(each.number())).orElse(finding);
    }
}
