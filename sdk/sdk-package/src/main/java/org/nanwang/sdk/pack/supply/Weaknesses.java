package org.nanwang.sdk.pack.supply;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Offence;

/** Finds what is known to be weak or to do harm, in a bundle that is judged or long after. */
public final class Weaknesses {

    private static final Offence OFFENCE = new Offence("vulnerabilities");
    private static final Offence HARM = new Offence("known-malware");

    private Weaknesses() {
    }

    /** Gives a finding for each; a grave one refuses, of others somebody decides. */
    public static List<Finding> of(Collection<Component> components, Advisories advisories) {
        Set<String> packages = components.stream().flatMap(component -> component.coordinates().stream())
                .collect(Collectors.toSet());
        Map<String, List<Advisory>> known = advisories.about(packages).stream()
                .flatMap(record -> new OsvReader("an OSV record", record).advisories().stream())
                .collect(Collectors.groupingBy(Advisory::coordinates));
        return components.stream().flatMap(component -> known
                .getOrDefault(component.coordinates().orElse(""), List.of()).stream()
                .filter(advisory -> component.version().filter(advisory::concerns).isPresent())
                .map(advisory -> finding(component, advisory))).toList();
    }

    /** Gives a finding for each file that is known to do harm, by the places of all. */
    public static List<Finding> of(Map<String, List<String>> files, HarmfulFiles harmful) {
        return harmful.among(files.keySet()).stream().sorted().flatMap(digest -> files.get(digest).stream()
                .map(place -> HARM.at(place, digest))).toList();
    }

    private static Finding finding(Component component, Advisory advisory) {
        Finding finding = advisory.fixed().isEmpty()
                ? OFFENCE.variant("unfixed", component.place(), component.title(), advisory.id(), advisory.summary())
                : OFFENCE.variant("fixed", component.place(), component.title(), advisory.id(), advisory.summary(),
                        String.join(", ", advisory.fixed()));
        return advisory.grave() ? finding : finding.as(Severity.REVIEW);
    }
}
