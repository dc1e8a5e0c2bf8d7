package org.nanwang.kernel.identity.factor;

import java.util.regex.Pattern;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.identity.account.Account;

/** Who must have a second factor. Everybody may. */
public enum SecondFactor {
    /** Nobody must. */
    OFF,
    /** Whoever administers the platform or a region, or audits. */
    STAFF,
    /** Everybody must. */
    ALL;

    private static final Pattern STAFF_ROLE = Pattern.compile("(platform-admin|county-admin|county-operator|auditor)(:.*)?");

    /** Reads second-factor. */
    public static SecondFactor from(ConfigurationSource source) {
        return source.choice("second-factor", OFF);
    }

    /** Tells whether somebody must. */
    public boolean required(Account account) {
        return this == ALL || this == STAFF
                && account.roles().stream().anyMatch(role -> STAFF_ROLE.matcher(role.toString()).matches());
    }
}
