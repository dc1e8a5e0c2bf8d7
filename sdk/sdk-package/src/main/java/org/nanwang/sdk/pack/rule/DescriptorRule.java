package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;

/** There is a descriptor, and every part of it is right. */
final class DescriptorRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("descriptor");

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.reading()
                .map(reading -> reading.problems().stream()
                        .map(problem -> OFFENCE.finding(problem.place(), problem.message())).toList())
                .orElseGet(() -> List.of(OFFENCE.variant("missing", DescriptorReader.PATH)));
    }
}
