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

    /** Reads second-factor; what is usual is another thing for production than for evaluation. */
    public static SecondFactor from(ConfigurationSource source, SecondFactor usual) {
        return source.choice("second-factor", usual);
    }

    /** Tells whether somebody must. */
    public boolean required(Account account) {
        return this == ALL || this == STAFF
                && account.powers().allRoles().stream().anyMatch(role -> STAFF_ROLE.matcher(role.toString()).matches());
    }
}
