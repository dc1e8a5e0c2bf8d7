package org.nanwang.sdk.people;

import java.util.Locale;

/**
 * What can be asked of a person. Each field needs a permission of its own, which the app's descriptor declares, the
 * marketplace approves and the county grants.
 *
 * @since 1.0
 */
public enum PersonField {
    /** The real name. */
    NAME,
    /** The phone number. */
    PHONE,
    /** The e-mail address. */
    EMAIL,
    /** The number of the identity card. */
    ID_NUMBER,
    /** The region the person belongs to. */
    REGION,
    /** How well the platform knows who it is. */
    REAL_NAME_LEVEL,
    /** The enterprises and authorities the person acts for. */
    ORGANISATIONS;

    /** Gives the permission it needs: {@code people:id-number}. */
    public String permission() {
        return "people:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
