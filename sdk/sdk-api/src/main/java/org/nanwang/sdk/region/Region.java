package org.nanwang.sdk.region;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An administrative division.
 *
 * @param code never null
 * @param level never null
 * @param parent empty for the root of the node's tree, never null
 * @param chineseName such as 任城区, never null
 * @param englishName such as Rencheng District, never null
 * @since 1.0
 */
public record Region(
        RegionCode code, RegionLevel level, Optional<RegionCode> parent, String chineseName, String englishName) {

    /** @throws NullPointerException if a part is null */
    public Region {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(chineseName, "chineseName");
        Objects.requireNonNull(englishName, "englishName");
    }

    /**
     * Gives the name in a language: Chinese for Chinese, English for all others.
     *
     * @param language never null
     */
    public String name(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chineseName : englishName;
    }
}
