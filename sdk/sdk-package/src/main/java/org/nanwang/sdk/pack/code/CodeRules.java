package org.nanwang.sdk.pack.code;

import java.util.List;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Rule;

/** The rules about what classes do, made for one inspection: they share what is read. */
public final class CodeRules {

    private CodeRules() {
    }

    /** Gives them in the order they are checked. */
    public static List<Rule<Bundle>> all() {
        CodeReader reader = new CodeReader(Watches::standard);
        return List.of(new BytecodeRule(reader), new SdkMembers(reader, SdkHistory::standard),
                new WatchedCalls("forbidden-calls", Severity.REFUSE, reader), new WatchedCalls("clock", Severity.ADVICE, reader),
                new WatchedCalls("dynamic-sites", Severity.REVIEW, reader), new HiddenCode(),
                new PermissionsUsed(reader, SdkPermissions::standard), new PermissionsDeclared(reader, SdkPermissions::standard),
                new RolesUsed(reader), new RolesDeclared(reader));
    }
}
