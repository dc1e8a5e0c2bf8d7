package org.nanwang.kernel.apps.installation;

import java.util.Set;
import java.util.TreeSet;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/**
 * What another release asks for beyond what the present one does. The county was never asked for it: the upgrade waits until
 * it says what it grants.
 */
record Consent(InstallationId installation, Set<String> asked, Set<String> before) {

    /** Refuses unless the county has said what it grants, or nothing more is asked for. */
    void require(Proposal proposal) {
        Set<String> more = new TreeSet<>(asked);
        more.removeAll(before);
        if (proposal.permissions().isEmpty() && !more.isEmpty()) {
            throw new Refusal(AppsError.CONSENT_MISSING, installation, proposal.offer().version(), String.join(", ", more));
        }
    }
}
