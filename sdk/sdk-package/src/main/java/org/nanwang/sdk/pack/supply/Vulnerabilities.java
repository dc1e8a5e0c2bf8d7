package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** No library has a weakness that is known: a grave one refuses the release, of others somebody decides. */
final class Vulnerabilities implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("vulnerabilities");

    private final Advisories advisories;

    Vulnerabilities(Advisories advisories) {
        this.advisories = advisories;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return advisories.isEmpty() ? Optional.of(OFFENCE.words("unlisted")) : Optional.empty();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return Components.of(bundle).stream()
                .flatMap(component -> advisories.of(component).stream().map(advisory -> finding(component, advisory))).toList();
    }

    private static Finding finding(Component component, Advisory advisory) {
        Finding finding = advisory.fixed().isEmpty()
                ? OFFENCE.variant("unfixed", component.place(), component.title(), advisory.id(), advisory.summary())
                : OFFENCE.variant("fixed", component.place(), component.title(), advisory.id(), advisory.summary(),
                        String.join(", ", advisory.fixed()));
        return advisory.grave() ? finding : finding.as(Severity.REVIEW);
    }
}
