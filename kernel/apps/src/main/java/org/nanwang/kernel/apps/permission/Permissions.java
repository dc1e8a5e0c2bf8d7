package org.nanwang.kernel.apps.permission;

import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.error.Refusal;

/**
 * What an installation may ask of the platform: what its release declares, the marketplace has approved and the county
 * has granted, all three. Every call of the SDK that needs a permission asks here.
 */
public final class Permissions {
    private final Installation installation;
    private final Set<String> declared;
    private final Set<String> approved;
    private final Set<String> effective;

    /** Works out what is effective, once. */
    public Permissions(Installation installation, Set<String> declared, Set<String> approved, Set<String> granted) {
        this.installation = installation;
        this.declared = Set.copyOf(declared);
        this.approved = Set.copyOf(approved);
        this.effective = declared.stream().filter(approved::contains).filter(granted::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses a call of the SDK that needs what the installation does not have, and tells what is missing.
     *
     * @param call as the vendor writes it: {@code people().find}
     * @param permission what it needs
     */
    public void require(String call, String permission) {
        if (!effective.contains(permission)) {
            throw new Refusal(missing(permission), installation.app(), call, permission, installation.id());
        }
    }

    private AppsError missing(String permission) {
        if (!declared.contains(permission)) {
            return AppsError.CALL_NOT_DECLARED;
        }
        return approved.contains(permission) ? AppsError.CALL_NOT_GRANTED : AppsError.CALL_NOT_APPROVED;
    }
}
