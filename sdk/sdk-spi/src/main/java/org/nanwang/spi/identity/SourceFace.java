package org.nanwang.spi.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nanwang.sdk.region.RegionCode;

/**
 * What people see of a source on the sign-in page.
 *
 * @param chineseName such as 爱山东; 1 to 40 characters, never null
 * @param englishName such as Ai Shandong; 1 to 40 characters, never null
 * @param icon a small image as a {@code data:} address (PNG, WebP or SVG in Base64, at most 16,000 characters); never null
 * @param regions where a city's source is offered; empty for everywhere; never null
 * @since 1.0
 */
public record SourceFace(String chineseName, String englishName, Optional<String> icon, Set<RegionCode> regions) {

    private static final int LONGEST_NAME = 40;
    private static final Pattern ICON = Pattern.compile("data:image/(png|webp|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}");
    private static final int LONGEST_ICON = 16_000;

    /** @throws IllegalArgumentException if a part has another form */
    public SourceFace {
        requireName("chineseName", chineseName);
        requireName("englishName", englishName);
        if (Objects.requireNonNull(icon, "icon").filter(image -> !isIcon(image)).isPresent()) {
            throw new IllegalArgumentException("icon is no PNG, WebP or SVG as a data: address in Base64 of at most "
                    + LONGEST_ICON + " characters");
        }
        regions = Set.copyOf(regions);
    }

    /** Makes a face that has only names and is shown everywhere. */
    public SourceFace(String chineseName, String englishName) {
        this(chineseName, englishName, Optional.empty(), Set.of());
    }

    /**
     * Gives the name in a language: Chinese for Chinese, English for all others.
     *
     * @param language never null
     */
    public String name(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chineseName : englishName;
    }

    private static void requireName(String part, String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(part + " '" + name + "' is not 1 to " + LONGEST_NAME + " characters long");
        }
    }

    private static boolean isIcon(String image) {
        return image.length() <= LONGEST_ICON && ICON.matcher(image).matches();
    }
}
