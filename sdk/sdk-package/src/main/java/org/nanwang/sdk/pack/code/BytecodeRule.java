package org.nanwang.sdk.pack.code;

import java.util.List;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** Every class can be read from end to end: what cannot be read cannot be judged. */
final class BytecodeRule implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("bytecode");

    private final CodeReader reader;

    BytecodeRule(CodeReader reader) {
        this.reader = reader;
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return reader.read(bundle).problems().stream().map(this::finding).toList();
    }

    /** A class for a Java that came after this reader was made is used on no node of today. */
    private Finding finding(Code.Problem problem) {
        Finding finding = OFFENCE.at(problem.place(), problem.words());
        return problem.later() ? finding.as(Severity.REVIEW) : finding;
    }
}
