package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.sql.SqlStatement;

/** What takes something away from the release that still runs is said to be so, and why. */
final class DestructiveRule implements Rule<Bundle> {

    private static final Offence OFFENCE = Destructions.OFFENCE;

    private final Scripts scripts;

    DestructiveRule(Scripts scripts) {
        this.scripts = scripts;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return scripts.walk(bundle).steps().stream().flatMap(DestructiveRule::findings).toList();
    }

    private static Stream<Finding> findings(Walk.Step step) {
        SqlStatement statement = step.commands().get(0).statement();
        String place = step.script().at(statement.line());
        Optional<String> reason = statement.declared();
        if (reason.isPresent()) {
            return Stream.of(step.harms().isEmpty() ? OFFENCE.variant("needless", place).as(Severity.ADVICE)
                    : OFFENCE.variant("declared", place, statement.head(), reason.get()).as(Severity.REVIEW));
        }
        return step.harms().stream().map(harm -> {
            Finding finding = OFFENCE.variant(harm.kind(), place, harm.subject());
            return harm.certain() ? finding : finding.as(Severity.REVIEW);
        });
    }
}
