package org.nanwang.sdk.pack.inspect;

import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/**
 * What is to be known of a rule.
 *
 * @param id its stable id
 * @param title what it asks for
 * @param severity the most that one of its findings can mean
 * @param page where it is explained, from the root of the documentation
 */
public record RuleInfo(String id, LocalizedText title, Severity severity, String page) {

    static RuleInfo of(Rule<?> rule) {
        return new RuleInfo(rule.id(), new Offence(rule.id()).words("title"), rule.severity(),
                "reference/bundle-rules.md#" + rule.id());
    }
}
