package org.nanwang.kernel.identity.client;

import java.util.Locale;
import java.util.Optional;
import org.nanwang.sdk.region.RegionCode;

/**
 * What people are shown of a client.
 *
 * @param region the county it works for; empty for the whole city
 */
public record ClientName(String en, String zh, Optional<RegionCode> region) {

    /** Gives the name in a language. */
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
