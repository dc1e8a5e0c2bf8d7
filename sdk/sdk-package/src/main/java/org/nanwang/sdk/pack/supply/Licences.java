package org.nanwang.sdk.pack.supply;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.supply.LicenceList.Licence;
import org.nanwang.sdk.pack.supply.LicenceList.Verdict;

/** Libraries come under licences that a city can take. Of several that may be chosen from, one is enough. */
final class Licences implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("licences");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return Components.of(bundle).stream().flatMap(component -> check(component).stream()).toList();
    }

    private static Optional<Finding> check(Component component) {
        if (component.licences().isEmpty()) {
            return Optional.of(OFFENCE.variant("none", component.place(), component.title()).as(Severity.REVIEW));
        }
        List<Licence> known = component.licences().stream().flatMap(name -> LicenceList.standard().find(name).stream()).toList();
        if (known.stream().anyMatch(licence -> licence.verdict() == Verdict.TAKE)) {
            return Optional.empty();
        }
        Optional<Licence> review = known.stream().filter(licence -> licence.verdict() == Verdict.REVIEW).findFirst();
        if (review.isPresent()) {
            return Optional.of(OFFENCE.variant("copyleft", component.place(), component.title(), review.get().spdx())
                    .as(Severity.REVIEW));
        }
        return Optional.of(known.stream().findFirst()
                .map(licence -> OFFENCE.at(component.place(), component.title(), licence.spdx()))
                .orElseGet(() -> OFFENCE.variant("unknown", component.place(), component.title(), told(component))
                        .as(Severity.REVIEW)));
    }

    private static String told(Component component) {
        String names = String.join(", ", component.licences());
        return names.length() > 100 ? names.substring(0, 100) + "..." : names;
    }
}
