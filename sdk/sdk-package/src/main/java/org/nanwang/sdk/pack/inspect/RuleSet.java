package org.nanwang.sdk.pack.inspect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.code.CodeRules;
import org.nanwang.sdk.pack.migration.MigrationRules;
import org.nanwang.sdk.pack.promise.HonestyRules;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Container;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.rule.Rules;
import org.nanwang.sdk.pack.supply.SupplyRules;

/** All rules, in the order they are checked, made for one inspection: some share what they read. */
public final class RuleSet {

    /**
     * The version of the rules. A rule that refuses what passed before makes it a major one, a new rule that does not a
     * minor one, anything else that changes verdicts a patch.
     */
    public static final String VERSION = "3.0.0";

    private static final List<Rule<Container>> CONTAINER = Rules.ofContainer();

    private final List<Rule<Bundle>> bundle;

    RuleSet(Material material) {
        this.bundle = Stream.of(Rules.ofBundle(), MigrationRules.all(material.previous()), CodeRules.all(),
                SupplyRules.all(material.advisories(), material.malware()), HonestyRules.all(material.previous()))
                .flatMap(List::stream).toList();
    }

    /** Tells of every rule. */
    public static List<RuleInfo> infos() {
        return Stream.concat(CONTAINER.stream(), new RuleSet(Material.none()).bundle.stream()).map(RuleInfo::of).toList();
    }

    /** Tells of a rule. */
    public static Optional<RuleInfo> info(String id) {
        return infos().stream().filter(info -> info.id().equals(id)).findFirst();
    }

    static List<Rule<Container>> ofContainer() {
        return CONTAINER;
    }

    List<Rule<Bundle>> ofBundle() {
        return bundle;
    }
}
