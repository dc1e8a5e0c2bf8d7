package org.nanwang.marketplace.check;

import java.util.Locale;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;

/** Whom a release is for. Versions rise in each channel by itself. */
public enum Channel {
    /** Everybody. */
    STABLE,
    /** Those who want to try what comes next. */
    BETA;

    /** Reads the lower-case name or refuses. */
    public static Channel parse(String text) {
        for (Channel channel : values()) {
            if (channel.toString().equals(text)) {
                return channel;
            }
        }
        throw new Refusal(MarketplaceError.CHANNEL_UNKNOWN, text);
    }

    /** Gives the one a version belongs to unless its vendor says otherwise: {@code 1.0.0-rc.1} is for those who try. */
    public static Channel of(ReleaseVersion version) {
        return version.qualifier().isEmpty() ? STABLE : BETA;
    }

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
