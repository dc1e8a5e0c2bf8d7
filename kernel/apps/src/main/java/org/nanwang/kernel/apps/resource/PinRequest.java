package org.nanwang.kernel.apps.resource;

import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;

/**
 * The body of a pin.
 *
 * @param reason why the installation stays at its release, told to whoever wants to upgrade it: 1 to 200 characters
 */
public record PinRequest(String reason) {
    private static final int LONGEST = 200;

    String told() {
        String text = Parse.required("reason", reason, String::strip);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(AppsError.ORDER_MALFORMED, "'reason' is not 1 to " + LONGEST + " characters");
        }
        return text;
    }
}
