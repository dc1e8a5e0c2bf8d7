package org.nanwang.sdk.pack.supply;

import java.util.List;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Rule;

/** The rules about what comes with an app. */
public final class SupplyRules {

    private SupplyRules() {
    }

    /**
     * Gives them in the order they are checked.
     *
     * @param advisories the weaknesses that are known
     * @param malware the files that are known to do harm
     */
    public static List<Rule<Bundle>> all(Advisories advisories, HarmfulFiles malware) {
        return List.of(new Secrets(), new Licences(), new StatedBill(), new Vulnerabilities(advisories), new Malware(malware));
    }
}
