package org.nanwang.sdk.pack.rule;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnowledgeAwayException;

/** The last resort against bundles made to break their judge: whatever a rule throws becomes a finding of that rule. */
public final class Guard {

    private Guard() {
    }

    /** Checks a rule; a bundle that makes it fail has not kept it. */
    public static <T> List<Finding> check(Rule<T> rule, T subject) {
        try {
            return rule.check(subject);
        } catch (KnowledgeAwayException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(failure(rule.id(), e));
        }
    }

    /** Tells of content that could not even be looked at. */
    public static Finding failure(String rule, Throwable cause) {
        Offence unexpected = new Offence("unexpected");
        Finding finding = unexpected.at("bundle", cause.getClass().getSimpleName());
        return new Finding(rule, finding.place(), finding.message(), finding.remedy());
    }
}
