package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** No library has a weakness that is known. */
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
    public Optional<KnownList> list() {
        return advisories.list();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        return list().isEmpty() ? Optional.of(OFFENCE.words("unlisted")) : Optional.empty();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return Weaknesses.of(Components.of(bundle), advisories);
    }
}
