package org.nanwang.kernel.apps.instance;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.audit.Audit;
import org.nanwang.sdk.people.Caller;

/** An app's way to the trail. What it writes bears its own name, so that no app speaks for another or for the kernel. */
record InstanceAudit(InstallationId installation, Consumer<AuditEntry> trail) implements Audit {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z-]{0,39}:[a-z][a-z-]{0,39}");
    private static final int LONGEST_OBJECT = 200;

    @Override
    public void record(
            Caller caller, String action, String object, Map<String, String> before, Map<String, String> after) {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException(
                    "action '" + action + "' is not subject and verb joined by a colon, such as release:approve");
        }
        if (object.length() > LONGEST_OBJECT) {
            throw new IllegalArgumentException("object '" + object.substring(0, LONGEST_OBJECT)
                    + "...' is longer than " + LONGEST_OBJECT + " characters");
        }
        trail.accept(new AuditEntry(caller.name(), installation.address() + "/" + action, object,
                Optional.of(installation.region()), before, after));
    }
}
