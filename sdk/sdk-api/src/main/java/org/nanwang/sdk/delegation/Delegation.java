package org.nanwang.sdk.delegation;

import java.util.Set;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.people.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Calls other apps in the name of who is calling, by OAuth 2.0 Token Exchange (RFC 8693): the platform exchanges the
 * caller's token, the app needs no secret of its own. Which apps it may call says the descriptor, as the permission
 * {@code call:<app id>}.
 *
 * @since 1.0
 */
@ProviderType
public interface Delegation {

    /**
     * Gives a token that says less than the caller's: it is good only at the other installation, only for the named
     * permissions, no longer than the caller's own, and names this installation as the one who acts.
     *
     * @param caller as the resource method was given it; never null
     * @param target the installation to call, which must serve on this node; never null
     * @param permissions what the other app is to know of what the caller may: {@code parking:report:370811}; never
     *        null, at least one
     * @return what to send as {@code Authorization: Bearer}
     * @throws IllegalArgumentException if the caller is not one the platform has given to this installation, or no
     *         permission is named
     * @throws org.nanwang.sdk.error.Refusal of kind PERMISSION without {@code call:<app id>}, or if the caller may not
     *         what is named; SIGN_IN for an anonymous caller, or one whose token has ended since; MISSING if nothing
     *         serves as that installation; STATE if the call has come through five apps before
     */
    DelegatedToken token(Caller caller, InstallationId target, Set<String> permissions);
}
